package org.demarche.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/** Cuts text into words; punctuation falls away, and what stands between quotation marks is marked. */
final class Tokens {
    /** Abbreviations with points, words with inner apostrophes, numbers with separators, single ideographs, pictures. */
    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}|\\d+(?:[.,]\\d+)*"
            + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
            + "|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+(?:['’]\\p{L}+)*|\\p{So}");

    private static final Set<String> NEGATIVE = Set.of(
            "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "cannot", "without", "hardly",
            "nowhere");

    private Tokens() {}

    /** The words of a content's spans, in reading order. */
    static List<Token> of(List<Span> content, boolean allQuoted) {
        List<Token> tokens = new ArrayList<>();
        Marks marks = new Marks(allQuoted);
        for (Span span : content) {
            cut(span.text(), span.start(), marks, tokens);
        }
        return List.copyOf(tokens);
    }

    /** The words of a whole text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        cut(text, 0, new Marks(false), tokens);
        return tokens;
    }

    private static void cut(String text, int offset, Marks marks, List<Token> into) {
        CodePointText points = new CodePointText(text);
        Matcher words = WORD.matcher(text);
        int from = 0;
        while (words.find()) {
            marks.pass(text, from, words.start());
            from = words.end();
            String raw = words.group();
            // "US" is a country and "us" is not, so this one word keeps its case in its form
            String form = raw.equals("US") || raw.equals("U.S.") ? "usa" : Forms.of(raw);
            into.add(new Token(
                    offset + points.toCodePoint(words.start()),
                    offset + points.toCodePoint(words.end()),
                    form,
                    NEGATIVE.contains(form) || form.endsWith("n't"),
                    Character.isDigit(form.charAt(0)),
                    Character.isUpperCase(raw.codePointAt(0)) && !begins(text, words.start()),
                    marks.inside()));
        }
        marks.pass(text, from, text.length());
    }

    /** Whether a sentence or a quotation begins at a UTF-16 index: no letter, digit or comma stands between it and a full stop. */
    private static boolean begins(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ',' || c == '-' || c == '(') {
                return false;
            }
            if (!Character.isWhitespace(c) || c == '\n') {
                return true;
            }
        }
        return true;
    }

    /** Follows quotation marks through a text. */
    private static final class Marks {
        private final boolean always;
        private boolean open;

        Marks(boolean always) {
            this.always = always;
        }

        boolean inside() {
            return always || open;
        }

        /** Passes over what stands between two words; indices are UTF-16. */
        void pass(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                switch (text.charAt(i)) {
                    case '"' -> open = !open;
                    case '“', '„', '«', '‘' -> open = true;
                    case '”', '»' -> open = false;
                    case '\'', '’' -> open = opens(text, i);
                    default -> {}
                }
            }
        }

        private static boolean opens(String text, int i) {
            boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            return before && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        }
    }
}
