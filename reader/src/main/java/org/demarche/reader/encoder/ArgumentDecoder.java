package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likeliest arguments of one cue (Viterbi): at most one source and any number of fragments of content, none of them over the cue
 * itself.
 */
final class ArgumentDecoder {
    /** Tags, and the same tags again once the source has begun. */
    private static final int STATES = 2 * Pairs.TAGS;

    private ArgumentDecoder() {}

    /**
     * What belongs to a cue.
     *
     * @param source who speaks, or null
     * @param content what was said, in reading order; empty where the cue reports nothing
     */
    record Arguments(@Nullable Run source, List<Run> content) {}

    /**
     * @param logs for each word the logarithms of its tags' probabilities for this cue
     * @param offset number in the article of the first of these words
     * @param cue the cue
     */
    static Arguments decode(double[][] logs, int offset, Run cue) {
        int words = logs.length;
        int[][] from = new int[words][STATES];
        double[] score = new double[STATES];
        Arrays.fill(score, Double.NEGATIVE_INFINITY);
        score[Pairs.OUTSIDE] = 0;
        for (int w = 0; w < words; w++) {
            boolean inCue = w + offset >= cue.first() && w + offset <= cue.last();
            double[] next = new double[STATES];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int state = 0; state < STATES; state++) {
                int tag = state % Pairs.TAGS;
                if (inCue && tag != Pairs.OUTSIDE) {
                    continue;
                }
                for (int before = 0; before < STATES; before++) {
                    if (score[before] > next[state] && follows(before, state)) {
                        next[state] = score[before];
                        from[w][state] = before;
                    }
                }
                next[state] += logs[w][tag];
            }
            score = next;
        }
        int state = 0;
        for (int s = 1; s < STATES; s++) {
            if (score[s] > score[state]) {
                state = s;
            }
        }
        int[] tags = new int[words];
        for (int w = words - 1; w >= 0; w--) {
            tags[w] = state % Pairs.TAGS;
            state = from[w][state];
        }
        return read(tags, logs, offset);
    }

    private static boolean follows(int before, int state) {
        int last = before % Pairs.TAGS;
        int tag = state % Pairs.TAGS;
        boolean sourced = before >= Pairs.TAGS;
        if (tag == Pairs.SOURCE) {
            return !sourced && state >= Pairs.TAGS;
        }
        boolean inside = tag == Pairs.SOURCE + 1 || tag == Pairs.CONTENT + 1;
        return sourced == state >= Pairs.TAGS && (!inside || last == tag || last == tag - 1);
    }

    private static Arguments read(int[] tags, double[][] logs, int offset) {
        Run source = null;
        List<Run> content = new ArrayList<>();
        int w = 0;
        while (w < tags.length) {
            if (tags[w] == Pairs.OUTSIDE) {
                w++;
                continue;
            }
            int begin = tags[w];
            int first = w;
            double sum = 0;
            do {
                sum += Math.exp(logs[w][begin]) + Math.exp(logs[w][begin + 1]);
                w++;
            } while (w < tags.length && tags[w] == begin + 1);
            double probability = sum / (w - first);
            if (begin == Pairs.SOURCE) {
                source = new Run(Roles.SOURCE, first + offset, w - 1 + offset, probability);
            } else {
                content.add(new Run(Roles.CONTENT, first + offset, w - 1 + offset, probability));
            }
        }
        return new Arguments(source, List.copyOf(content));
    }
}
