package org.demarche.reader.encoder;

/**
 * How runs of words find each other: a run's vector is the sum of one projection of its first word and another of its last; the score of
 * a link is the product of the two ends' vectors and a bias for their distance (a bilinear scorer in the manner of Dozat and Manning,
 * ICLR 2017).
 */
public final class Links {
    /** Length of a projected vector. */
    public static final int WIDTH = 64;
    /** The link from a cue to its source. */
    public static final int CUE_TO_SOURCE = 0;
    /** The link from a content's fragment to its cue. */
    public static final int CONTENT_TO_CUE = 1;
    /** How many kinds of links there are. */
    public static final int KINDS = 2;
    /**
     * Length of all projections of one word: for each kind of link its asking and its asked end, each as a run's first and as its last
     * word. Block {@code ((kind * 2 + asked) * 2 + last)} holds one of them.
     */
    public static final int VECTOR = KINDS * 4 * WIDTH;
    /** How many distances are told apart. */
    public static final int DISTANCES = 21;

    private Links() {}

    /**
     * @param from number of the first word of the asking run
     * @param to number of the first word of the asked run
     * @return class of their distance, 0 to {@link #DISTANCES} - 1: its sign and logarithm
     */
    public static int distance(int from, int to) {
        int words = Math.abs(to - from);
        int size = words == 0 ? 0 : Math.min(10, 32 - Integer.numberOfLeadingZeros(words));
        return 10 + (to < from ? -size : size);
    }
}
