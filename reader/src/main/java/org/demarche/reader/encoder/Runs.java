package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the likeliest sequence of tags that obeys {@link Roles#follows} (Viterbi) and reads its runs. */
final class Runs {
    private Runs() {}

    /**
     * The runs of an article in reading order.
     *
     * @param eager what is added to the logarithm of a cue's tags: with it, cues are found that are less likely than nothing, for others to judge
     */
    static List<Run> of(ArticleScores scores, double eager) {
        int words = scores.words();
        double[][] logs = new double[words][];
        for (int w = 0; w < words; w++) {
            logs[w] = scores.logTags(w);
        }
        return read(best(logs, eager), logs);
    }

    private static int[] best(double[][] logs, double eager) {
        int words = logs.length;
        int[][] from = new int[words][Roles.TAGS];
        double[] score = new double[Roles.TAGS];
        Arrays.fill(score, Double.NEGATIVE_INFINITY);
        score[Roles.OUTSIDE] = 0;
        for (int w = 0; w < words; w++) {
            double[] next = new double[Roles.TAGS];
            for (int tag = 0; tag < Roles.TAGS; tag++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < Roles.TAGS; before++) {
                    if (score[before] > best && Roles.follows(before, tag)) {
                        best = score[before];
                        from[w][tag] = before;
                    }
                }
                next[tag] = best + logs[w][tag] + (isCue(tag) ? eager : 0);
            }
            score = next;
        }
        int[] tags = new int[words];
        int tag = 0;
        for (int t = 1; t < Roles.TAGS; t++) {
            if (score[t] > score[tag]) {
                tag = t;
            }
        }
        for (int w = words - 1; w >= 0; w--) {
            tags[w] = tag;
            tag = from[w][tag];
        }
        return tags;
    }

    private static boolean isCue(int tag) {
        return tag != Roles.OUTSIDE && Roles.role(tag) == Roles.CUE;
    }

    private static List<Run> read(int[] tags, double[][] logs) {
        List<Run> runs = new ArrayList<>();
        int w = 0;
        while (w < tags.length) {
            if (tags[w] == Roles.OUTSIDE) {
                w++;
                continue;
            }
            int role = Roles.role(tags[w]);
            int first = w;
            double sum = 0;
            do {
                sum += Math.exp(logs[w][Roles.begin(role)]) + Math.exp(logs[w][Roles.inside(role)]);
                w++;
            } while (w < tags.length && tags[w] == Roles.inside(role));
            runs.add(new Run(role, first, w - 1, sum / (w - first)));
        }
        return runs;
    }
}
