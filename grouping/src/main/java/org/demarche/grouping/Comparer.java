package org.demarche.grouping;

import java.util.Arrays;
import java.util.List;

/**
 * Compares the wordings of statements. A word weighs much that is rare in all articles and rare among the statements of the two articles
 * in hand: in a report on a truce everybody says "truce". Confined to one thread.
 */
final class Comparer {
    /** How much of its weight a word loses that every statement of the two articles has. */
    private static final double LOCAL = 0.75;

    private final Dictionary dictionary;
    private double[] local = new double[0];
    private int[] uses = new int[0];
    private int[] touched = new int[0];

    Comparer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** From now on, statements of these are compared. */
    void setting(List<Wording> wordings) {
        if (local.length < dictionary.size()) {
            local = new double[dictionary.size()];
            uses = new int[dictionary.size()];
        }
        for (int term : touched) {
            uses[term] = 0;
        }
        touched = wordings.stream()
                .flatMapToInt(w -> Arrays.stream(w.terms()))
                .distinct()
                .toArray();
        for (Wording wording : wordings) {
            for (int term : wording.terms()) {
                uses[term]++;
            }
        }
        double all = Math.log(wordings.size() + 1);
        for (int term : touched) {
            local[term] = dictionary.weight(term) * (1 - LOCAL * Math.log(Math.max(1, uses[term] - 1)) / all);
        }
    }

    /** What all terms of a statement weigh. */
    double weight(Wording wording) {
        double sum = 0;
        for (int term : wording.terms()) {
            sum += local[term];
        }
        return sum;
    }

    /** The weight of what both say. */
    double common(Wording a, Wording b) {
        double sum = 0;
        int[] x = a.terms();
        int[] y = b.terms();
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            if (x[i] == y[j]) {
                sum += local[x[i]];
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    Resemblance compare(Wording a, Wording b) {
        double common = common(a, b);
        double weightA = weight(a);
        double weightB = weight(b);
        double least = Math.min(weightA, weightB);
        Run run = new Run();
        Run quoted = new Run();
        runs(a, b, run, quoted);
        return new Resemblance(
                weightA + weightB == 0 ? 0 : 2 * common / (weightA + weightB),
                least == 0 ? 0 : common / least,
                common,
                neighbours(a, b),
                run.weight,
                run.words,
                quoted.weight,
                quoted.words,
                a.numbers().length > 0 && b.numbers().length > 0 && !meet(a.numbers(), b.numbers()),
                (a.negations() > 0) != (b.negations() > 0));
    }

    private static final class Run {
        private double weight;
        private int words;

        void offer(double candidate, int length) {
            if (candidate > weight || (candidate == weight && length > words)) {
                weight = candidate;
                words = length;
            }
        }
    }

    /** Longest common runs of words, by dynamic programming over the two sequences. */
    private void runs(Wording a, Wording b, Run run, Run quoted) {
        int n = b.length();
        int[] length = new int[n + 1];
        double[] weight = new double[n + 1];
        int[] quotedLength = new int[n + 1];
        double[] quotedWeight = new double[n + 1];
        for (int i = 0; i < a.length(); i++) {
            for (int j = n; j > 0; j--) {
                if (a.forms()[i] != b.forms()[j - 1]) {
                    length[j] = 0;
                    weight[j] = 0;
                    quotedLength[j] = 0;
                    quotedWeight[j] = 0;
                    continue;
                }
                int term = a.termAt()[i];
                double here = term < 0 ? 0 : local[term];
                length[j] = length[j - 1] + 1;
                weight[j] = weight[j - 1] + here;
                run.offer(weight[j], length[j]);
                boolean both = a.quoted()[i] && b.quoted()[j - 1];
                quotedLength[j] = both ? quotedLength[j - 1] + 1 : 0;
                quotedWeight[j] = both ? quotedWeight[j - 1] + here : 0;
                quoted.offer(quotedWeight[j], quotedLength[j]);
            }
        }
    }

    private static double neighbours(Wording a, Wording b) {
        long[] x = pairs(a.order());
        long[] y = pairs(b.order());
        int shared = 0;
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            if (x[i] == y[j]) {
                shared++;
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return x.length + y.length == 0 ? 0 : 2.0 * shared / (x.length + y.length);
    }

    private static long[] pairs(int[] order) {
        long[] pairs = new long[Math.max(0, order.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) order[i] << 32) | order[i + 1];
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    private static boolean meet(int[] a, int[] b) {
        return Arrays.stream(a).anyMatch(n -> Arrays.binarySearch(b, n) >= 0);
    }
}
