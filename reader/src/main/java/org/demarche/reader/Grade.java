package org.demarche.reader;

import org.demarche.record.Named;

/** How thoroughly an article is read. */
public enum Grade implements Named {
    /** With the transformer: as well as the reader can. */
    ACCURATE,
    /** With a linear tagger: for archives. */
    FAST
}
