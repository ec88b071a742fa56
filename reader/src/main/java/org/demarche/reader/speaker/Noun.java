package org.demarche.reader.speaker;

import org.jspecify.annotations.Nullable;

/**
 * A noun, or a fixed group of words that is used like one, that stands for an actor.
 *
 * @param text in lower case
 * @param length in words
 * @param type what it stands for
 * @param office canonical office that it names, null when it names none
 */
record Noun(
        String text, int length, NounClass type, @Nullable String office) {
    /** Whether it names one person, not several things at once. */
    boolean isRole() {
        return type == NounClass.ROLE;
    }

    boolean is(NounClass other) {
        return type == other;
    }
}
