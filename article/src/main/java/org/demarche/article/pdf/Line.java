package org.demarche.article.pdf;

/**
 * One printed line. Lengths are points (1/72 inch), from the upper left corner of the page as it is read.
 *
 * @param page its page, from 1
 * @param text its words; not empty, no white space at the ends
 * @param left where its first character begins
 * @param right where its last character ends
 * @param y its baseline
 * @param size of its largest font
 * @param bold whether all of it is set bold
 * @param height of its page
 */
record Line(int page, String text, float left, float right, float y, float size, boolean bold, float height) {
    /** Whether it stands where headers and footers stand: in the upper or lower eleventh of the page, which is an inch of a letter. */
    boolean atTheEdge() {
        return y < height / 11 || y > height * 10 / 11;
    }

    /** Estimated width of its first word. */
    float firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? right - left : (right - left) * space / text.length();
    }
}
