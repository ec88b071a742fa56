package org.demarche.reader.speaker;

import org.jspecify.annotations.Nullable;

/**
 * What the words beside a name tell of its bearer.
 *
 * @param role as the text has it ("foreign minister"), null when it tells none
 * @param office canonical office, null when it is none that the word list knows
 * @param represents canonical name of the state or organisation acted for, null when none is told
 * @param former whether the words say that this is over
 */
record Affiliation(
        @Nullable String role,
        @Nullable String office,
        @Nullable String represents,
        boolean former) {
    static final Affiliation NONE = new Affiliation(null, null, null, false);
}
