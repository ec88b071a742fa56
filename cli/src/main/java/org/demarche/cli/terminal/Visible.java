package org.demarche.cli.terminal;

/**
 * Makes text from outside safe to print: an article may hold escape sequences that would recolour, rewrite or re-title a reader's
 * terminal, and direction overrides that would show its words in another order.
 */
public final class Visible {
    private static final int REPLACEMENT = 0xFFFD;
    /** U+2400 to U+2420 picture the C0 controls. */
    private static final int CONTROL_PICTURES = 0x2400;

    private Visible() {}

    /**
     * The text on one line: white space becomes single spaces, a control character its picture (ESC becomes ␛), an unpaired surrogate
     * U+FFFD; soft hyphens and bidirectional controls (UAX 9) are left out.
     */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0x85) {
                space = safe.length() > 0;
                continue;
            }
            if (c == 0xAD || isDirection(c)) {
                continue;
            }
            if (space) {
                safe.append(' ');
                space = false;
            }
            safe.appendCodePoint(shown(c));
        }
        return safe.toString();
    }

    private static int shown(int c) {
        if (c < 0x20) {
            return CONTROL_PICTURES + c;
        }
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (c >= 0x7F && c < 0xA0) || surrogate ? REPLACEMENT : c;
    }

    private static boolean isDirection(int c) {
        return c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
