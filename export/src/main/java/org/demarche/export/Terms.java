package org.demarche.export;

/**
 * How much of an article's words an export holds. News is protected; a short quotation with its source, and a link to the whole, may be
 * passed on, the whole may not without a licence.
 */
public enum Terms {
    /** Short quotations, offsets, the text's SHA-256 and the link. */
    QUOTATIONS,
    /** The articles' full text as well. */
    FULL_TEXT;

    /** At most so many words of what was said are quoted. */
    public static final int QUOTED_WORDS = 40;

    /** At most so many words of a condition, a point or a deed are quoted. */
    public static final int PART_WORDS = 15;

    /** At most so many code points are quoted, for scripts that put no spaces between words. */
    public static final int QUOTED_CODE_POINTS = 300;

    /**
     * The beginning of a text that may be quoted.
     *
     * @param text any words of an article
     * @param words at most so many
     * @return the whole text where it is short enough; else a beginning that ends with a word, without a sign that it was cut
     */
    public String quote(String text, int words) {
        if (this == FULL_TEXT) {
            return text;
        }
        int end = 0;
        int seen = 0;
        int points = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); points++) {
            int c = text.codePointAt(at);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space && !inWord && seen++ == words) {
                return text.substring(0, end);
            }
            if (points == QUOTED_CODE_POINTS) {
                return text.substring(0, end == 0 ? at : end);
            }
            inWord = !space;
            at += Character.charCount(c);
            if (inWord && (at == text.length() || isSpace(text.codePointAt(at)))) {
                end = at;
            }
        }
        return text;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** How many words a text has, as {@link #quote} counts them. */
    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!isSpace(c) && !inWord) {
                words++;
            }
            inWord = !isSpace(c);
            at += Character.charCount(c);
        }
        return words;
    }

    /** The beginning of a statement's content that may be quoted: its spans joined as in the record, an ellipsis where it was cut. */
    String quoted(String content) {
        String quote = quote(content, QUOTED_WORDS);
        return quote.length() == content.length() ? content : quote + " …";
    }
}
