package org.demarche.reader.speaker;

import java.util.Locale;

/** How the words of a phrase become a name. */
final class Wording {
    private static final int LONGEST_TITLE = 5;

    private final Scene scene;

    Wording(Scene scene) {
        this.scene = scene;
    }

    static int withoutDeterminer(Phrase phrase) {
        return phrase.determiner() == Phrase.Determiner.DEFINITE || phrase.determiner() == Phrase.Determiner.INDEFINITE
                ? phrase.first() + 1
                : phrase.first();
    }

    static String capitals(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean small = word.equals("of") || word.equals("and") || word.equals("for") || word.equals("the");
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            small || word.isEmpty()
                                    ? word
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return out.toString();
    }

    /** Where a relative clause that only adds something (", who was visiting Rome") begins; the end where there is none. */
    private int withoutRelativeClause(int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (scene.is(i, ",") && (scene.is(i + 1, "who") || scene.is(i + 1, "which") || scene.is(i + 1, "whose"))) {
                return i;
            }
        }
        return end;
    }

    /** The words of a phrase as they stand, a common first word in lower case. */
    String words(int first, int end) {
        String text = scene.text(first, withoutRelativeClause(first, end));
        String opening = scene.words.get(first).text();
        boolean proper = scene.match[first] != null
                || scene.name[first] != null
                || opening.endsWith(".") && opening.length() <= LONGEST_TITLE
                || first + 1 < end && scene.isPossessive(first + 1);
        int firstOfSentence = scene.passages.sentenceOf(first).firstWord();
        boolean lower = !proper
                && scene.words.get(first).isCapitalised()
                && (first == firstOfSentence
                        || scene.isArticle(first)
                        || !scene.words.get(first - 1).isWord())
                && scene.words.get(first).text().length() > 0
                && !isAllCapitals(scene.words.get(first).text());
        return lower ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
