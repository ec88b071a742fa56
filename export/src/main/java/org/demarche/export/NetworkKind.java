package org.demarche.export;

import org.demarche.record.Named;

/** Which network is made of the statements. */
public enum NetworkKind implements Named {
    /** Who spoke on what: a two-mode network of speakers and issues, its edges counted in statements. */
    ACTORS_ISSUES,
    /** Who does what only when who has done what: a directed one-mode network of doings. */
    PRECONDITIONS
}
