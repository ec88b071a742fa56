package org.demarche.article.page;

/**
 * A run of text between two borders of block-level elements.
 *
 * @param box the innermost block-level element around it
 * @param text its words, white space collapsed; not empty
 * @param linked how many of its characters (UTF-16 units) are the words of links
 * @param bold how many of them are set bold
 */
record Block(Box box, String text, int linked, int bold) {
    int length() {
        return text.length();
    }

    /** Share of its characters that are links, 0 to 1. */
    double linkShare() {
        return Math.min(1.0, (double) linked / text.length());
    }

    boolean heading() {
        String tag = box.tag;
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
