package org.demarche.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A spelling with all that an analysis asks of it, worked out once for every spelling of a corpus.
 *
 * @param word lower case, apostrophes straight
 * @param stem what it is compared by
 * @param action the known action that it names; null when it names none
 * @param passing whether it says nothing of which action it is
 * @param negation whether it negates what follows
 * @param plain whether it is lower-case letters and hyphens alone, three at least: no name, no number
 * @param capital whether it begins with a capital
 */
record Token(
        String word,
        String stem,
        @Nullable String action,
        boolean passing,
        boolean negation,
        boolean plain,
        boolean capital) {
    /** @param spelling letters and digits, with hyphens and apostrophes inside */
    static Token of(String spelling) {
        String word = spelling.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        String stem = Stems.of(word);
        return new Token(
                word,
                stem,
                ActionWords.STANDARD.action(stem),
                ActionWords.STANDARD.passing(stem),
                Action.isNegation(word),
                spelling.length() > 2 && spelling.chars().allMatch(c -> Character.isLowerCase(c) || c == '-'),
                Character.isUpperCase(spelling.codePointAt(0)));
    }
}
