package org.demarche.reader.speaker;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase taken apart.
 *
 * @param first index of its first word
 * @param end index behind its last word
 * @param headEnd index behind the head, which is its first words up to a preposition, comma, bracket or relative pronoun
 * @param noun the noun that ends the head, null when none of the word list does
 * @param nounFirst index of that noun's first word, -1 without one
 * @param determiner how it begins
 */
record Phrase(int first, int end, int headEnd, @Nullable Noun noun, int nounFirst, Determiner determiner) {
    enum Determiner {
        DEFINITE,
        INDEFINITE,
        POSSESSIVE,
        NONE
    }

    boolean isBare() {
        return noun != null && headEnd == end && nounFirst - first <= (determiner == Determiner.NONE ? 0 : 1);
    }
}
