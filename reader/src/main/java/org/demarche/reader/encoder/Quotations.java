package org.demarche.reader.encoder;

/**
 * Says of every character whether it stands inside quotation marks. A quotation ends with its paragraph at the latest, so that a mark left
 * open (as news leaves it open when the next paragraph goes on) spoils nothing behind it.
 */
final class Quotations {
    static final int OUTSIDE = 0;
    static final int INSIDE = 1;
    static final int OPENS = 2;
    static final int CLOSES = 3;
    static final int STATES = 4;

    private Quotations() {}

    /**
     * @param points the text's code points
     * @param breaks for each of them whether a paragraph ends there
     * @return one of {@link #OUTSIDE}, {@link #INSIDE}, {@link #OPENS}, {@link #CLOSES} for each of them
     */
    static int[] states(int[] points, boolean[] breaks) {
        int[] states = new int[points.length];
        int open = 0;
        int opener = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (breaks[i]) {
                open = 0;
            } else if (open > 0 && closes(points, i, opener)) {
                states[i] = CLOSES;
                open = 0;
            } else if (open == 0 && opens(points, i)) {
                states[i] = OPENS;
                open = 1;
                opener = point;
            } else {
                states[i] = open == 0 ? OUTSIDE : INSIDE;
            }
        }
        return states;
    }

    private static boolean opens(int[] points, int i) {
        boolean apart = i == 0 || !Character.isLetterOrDigit(points[i - 1]);
        boolean before = i + 1 < points.length && !Character.isWhitespace(points[i + 1]);
        return switch (points[i]) {
            case '“', '«', '„' -> true;
            case '"', '‘', '\'' -> apart && before;
            default -> false;
        };
    }

    private static boolean closes(int[] points, int i, int opener) {
        boolean apart = i + 1 == points.length || !Character.isLetterOrDigit(points[i + 1]);
        return switch (opener) {
            case '“' -> points[i] == '”';
            case '„' -> points[i] == '“' || points[i] == '”';
            case '«' -> points[i] == '»';
            case '"' -> points[i] == '"' && (apart || (i > 0 && !Character.isWhitespace(points[i - 1])));
            case '‘' -> points[i] == '’' && apart;
            case '\'' -> points[i] == '\'' && apart;
            default -> false;
        };
    }
}
