package org.demarche.reader.encoder;

/** What a word looks like beyond its letters: an input of the encoder, packed into one number. */
final class Shapes {
    /** How many shapes there are: 4 letter cases, {@link Quotations#STATES} quotation states, 2 for the start of a paragraph. */
    static final int COUNT = 4 * Quotations.STATES * 2;

    private static final int LOWER = 0;
    private static final int CAPITALISED = 1;
    private static final int CAPITALS = 2;
    private static final int MIXED = 3;

    private Shapes() {}

    static int of(int[] points, int start, int end, int quotation, boolean beginsParagraph) {
        return (letterCase(points, start, end) * Quotations.STATES + quotation) * 2 + (beginsParagraph ? 1 : 0);
    }

    private static int letterCase(int[] points, int start, int end) {
        int upper = 0;
        int lower = 0;
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(points[i]) || Character.isTitleCase(points[i])) {
                upper++;
            } else if (Character.isLowerCase(points[i])) {
                lower++;
            }
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? CAPITALISED : CAPITALS;
        }
        return upper == 1 && Character.isUpperCase(points[start]) ? CAPITALISED : MIXED;
    }
}
