package org.demarche.article.page;

/** How much a block looks like running text. */
final class TextWeight {
    private static final int LONG = 60;
    private static final int SENTENCE = 25;

    private TextWeight() {}

    /** Its length when it is running text, less what is linked; below zero when it looks like a menu or a list of links. */
    static double of(Block block) {
        int length = block.length();
        double links = block.linkShare();
        if (block.heading()) {
            return 0;
        }
        if (links > 0.6) {
            return -0.5 * Math.min(length, 200);
        }
        int said = dense(block.text()) ? 3 * length : length;
        if (said >= LONG || (said >= SENTENCE && sentence(block.text()))) {
            return length * (1 - links);
        }
        return -0.3 * length;
    }

    /** Whether a text is written without spaces, so that a character says about three times as much. */
    private static boolean dense(String text) {
        char middle = text.charAt(text.length() / 2);
        char quarter = text.charAt(text.length() / 4);
        return (middle >= '\u3040' && middle <= '\u9fff') || (quarter >= '\u3040' && quarter <= '\u9fff');
    }

    /** Whether a text ends as a sentence does. */
    static boolean sentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?\u2026\u3002\uff01\uff1f\u061f\u06d4:;".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                // Thai, Lao, Khmer and Burmese end a sentence with nothing.
                return c >= '\u0e00' && c <= '\u10ff';
            }
        }
        return false;
    }
}
