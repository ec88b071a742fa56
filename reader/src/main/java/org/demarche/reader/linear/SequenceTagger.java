package org.demarche.reader.linear;

import java.util.List;

/**
 * Decodes label sequences with a linear model: first-order Viterbi over the words' scores and the transitions', which are features of the
 * same model. Immutable and thread-safe.
 */
public final class SequenceTagger {
    /** Template of the feature "the label before"; no other template may have this number. */
    public static final int TRANSITION = 0x7001;

    private static final float NEVER = -1e9f;

    private final LinearModel model;
    private final float[][] transitions;
    private final boolean[][] allowed;

    /** @param model labels must be {@code O}, or {@code B-} or {@code I-} and a role; {@code I-} follows only {@code B-} or {@code I-} of its role */
    public SequenceTagger(LinearModel model) {
        this.model = model;
        this.allowed = allowed(model.labels());
        int n = model.labels().size();
        this.transitions = new float[n + 1][n];
        Features one = new Features();
        for (int before = 0; before <= n; before++) {
            one.clear();
            one.add(TRANSITION, before);
            model.score(one, transitions[before]);
        }
    }

    public List<String> labels() {
        return model.labels();
    }

    /** Scores of one word's labels. */
    public void score(Features features, float[] scores) {
        model.score(features, scores);
    }

    /** Which label may follow which; the row behind the last is the sequence's start. */
    public static boolean[][] allowed(List<String> labels) {
        int n = labels.size();
        boolean[][] may = new boolean[n + 1][n];
        for (int before = 0; before <= n; before++) {
            for (int label = 0; label < n; label++) {
                String name = labels.get(label);
                may[before][label] = !name.startsWith("I-")
                        || (before < n
                                && !labels.get(before).equals("O")
                                && labels.get(before).substring(2).equals(name.substring(2)));
            }
        }
        return may;
    }

    /** The best sequence for words whose scores were computed. */
    public int[] decode(float[][] scores) {
        return decode(scores, transitions, allowed);
    }

    /**
     * The best sequence.
     *
     * @param scores for each word, the score of each label
     * @param transitions score of each label behind each other; the last row is the start
     * @param allowed the same shape: which pairs are possible
     */
    public static int[] decode(float[][] scores, float[][] transitions, boolean[][] allowed) {
        int length = scores.length;
        if (length == 0) {
            return new int[0];
        }
        int n = scores[0].length;
        float[] best = new float[n];
        float[] next = new float[n];
        byte[][] from = new byte[length][n];
        for (int k = 0; k < n; k++) {
            best[k] = allowed[n][k] ? transitions[n][k] + scores[0][k] : NEVER;
        }
        for (int i = 1; i < length; i++) {
            for (int k = 0; k < n; k++) {
                float top = NEVER * 2;
                int before = 0;
                for (int j = 0; j < n; j++) {
                    float value = allowed[j][k] ? best[j] + transitions[j][k] : NEVER;
                    if (value > top) {
                        top = value;
                        before = j;
                    }
                }
                next[k] = top + scores[i][k];
                from[i][k] = (byte) before;
            }
            float[] swap = best;
            best = next;
            next = swap;
        }
        int label = 0;
        for (int k = 1; k < n; k++) {
            if (best[k] > best[label]) {
                label = k;
            }
        }
        int[] path = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            path[i] = label;
            label = from[i][label];
        }
        return path;
    }
}
