package org.demarche.reader.encoder;

/**
 * How a cue finds its source and its content: every word near a cue is judged for that cue alone, by what the encoder says of the word, of the
 * cue's first and of its last word, and by the distance between them. The judgement has one hidden layer, in which word and cue are added and
 * multiplied; it stands in for the bilinear scorer of syntax-free role labelling (Dozat and Manning, ICLR 2017; Cai et al., COLING 2018).
 */
public final class Pairs {
    /** Width of the hidden layer. */
    public static final int HIDDEN = 128;

    /** Tag of a word that is no argument of the cue. */
    public static final int OUTSIDE = 0;
    /** Tag of the first word of the source. */
    public static final int SOURCE = 1;
    /** Tag of the first word of a fragment of the content. */
    public static final int CONTENT = 3;
    /** How many tags there are; the one behind a first word's is that of the words that follow it. */
    public static final int TAGS = 5;

    /** Block of a word's projections that is added when the word is judged. */
    public static final int WORD_ADDED = 0;
    /** The block that is multiplied. */
    public static final int WORD_TIMES = 1;
    /** Blocks of the cue's first word. */
    public static final int FIRST_ADDED = 2;

    public static final int FIRST_TIMES = 3;
    /** Blocks of the cue's last word. */
    public static final int LAST_ADDED = 4;

    public static final int LAST_TIMES = 5;
    /** Length of all projections of one word: six blocks of {@link #HIDDEN}. */
    public static final int VECTOR = 6 * HIDDEN;

    /** How many distances are told apart. */
    public static final int DISTANCES = 21;

    private final float[] distance;
    private final float[] judge;
    private final float[] bias;

    /**
     * @param distance what each class of distance adds to the hidden layer, [{@link #DISTANCES}, {@link #HIDDEN}]
     * @param judge from the hidden layer to the tags, [{@link #HIDDEN}, {@link #TAGS}]
     * @param bias of the tags
     */
    Pairs(float[] distance, float[] judge, float[] bias) {
        this.distance = distance.clone();
        this.judge = judge.clone();
        this.bias = bias.clone();
    }

    /**
     * @param cueFirst number of the cue's first word
     * @param cueLast number of its last word
     * @param word number of the word to be judged
     * @return class of their distance, 0 to {@link #DISTANCES} - 1: its sign and logarithm
     */
    public static int distance(int cueFirst, int cueLast, int word) {
        if (word < cueFirst) {
            return 10 - size(cueFirst - word);
        }
        return word > cueLast ? 10 + size(word - cueLast) : 10;
    }

    private static int size(int words) {
        return Math.min(10, 32 - Integer.numberOfLeadingZeros(words));
    }

    /**
     * Judges all words of a window for one cue.
     *
     * @param vectors the projections of the window's words, {@link #VECTOR} numbers each
     * @param first number within the window of the cue's first word
     * @param last number of its last word
     * @return natural logarithms of the probabilities of each word's tags
     */
    double[][] judge(float[] vectors, int first, int last) {
        int words = vectors.length / VECTOR;
        float[] added = new float[HIDDEN];
        float[] times = new float[HIDDEN];
        for (int i = 0; i < HIDDEN; i++) {
            added[i] = vectors[first * VECTOR + FIRST_ADDED * HIDDEN + i]
                    + vectors[last * VECTOR + LAST_ADDED * HIDDEN + i];
            times[i] = vectors[first * VECTOR + FIRST_TIMES * HIDDEN + i]
                    + vectors[last * VECTOR + LAST_TIMES * HIDDEN + i];
        }
        double[][] logs = new double[words][];
        for (int word = 0; word < words; word++) {
            int at = word * VECTOR;
            int near = distance(first, last, word) * HIDDEN;
            float[] scores = bias.clone();
            for (int i = 0; i < HIDDEN; i++) {
                float hidden = vectors[at + i] + added[i] + vectors[at + HIDDEN + i] * times[i] + distance[near + i];
                if (hidden > 0) {
                    for (int tag = 0; tag < TAGS; tag++) {
                        scores[tag] += hidden * judge[i * TAGS + tag];
                    }
                }
            }
            logs[word] = Scores.logarithms(scores, 0, TAGS);
        }
        return logs;
    }
}
