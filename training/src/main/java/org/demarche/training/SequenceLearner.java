package org.demarche.training;

import java.util.List;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.SequenceTagger;

/** Learns label sequences: structured averaged perceptron with first-order Viterbi (Collins, EMNLP 2002). */
final class SequenceLearner {
    /** A sequence to learn from. */
    interface Sequence {
        int length();

        void features(int i, Features into);

        /** The right label of word {@code i}, or -1 for a word that is fixed to {@code O}. */
        int label(int i);
    }

    private final Perceptron perceptron;
    private final int labels;
    private final boolean[][] allowed;
    private final Features features = new Features();

    SequenceLearner(List<String> labels) {
        this.labels = labels.size();
        this.perceptron = new Perceptron(labels.size());
        this.allowed = SequenceTagger.allowed(labels);
    }

    Perceptron perceptron() {
        return perceptron;
    }

    /** One step. Gives the number of words that were labelled wrongly. */
    int learn(Sequence sequence) {
        int n = sequence.length();
        float[][] scores = new float[n][labels];
        int[][] kept = new int[n][];
        for (int i = 0; i < n; i++) {
            if (sequence.label(i) < 0) {
                scores[i][0] = 1e6f;
                continue;
            }
            sequence.features(i, features);
            kept[i] = features.toArray();
            perceptron.score(features, scores[i]);
        }
        float[][] transitions = new float[labels + 1][labels];
        for (int before = 0; before <= labels; before++) {
            features.clear();
            features.add(SequenceTagger.TRANSITION, before);
            perceptron.score(features, transitions[before]);
        }
        perceptron.tick();
        int[] guess = SequenceTagger.decode(scores, transitions, allowed);
        int wrong = 0;
        int before = labels;
        int guessBefore = labels;
        for (int i = 0; i < n; i++) {
            int gold = Math.max(0, sequence.label(i));
            if (gold != guess[i]) {
                wrong++;
                features.clear();
                features.addAll(kept[i]);
                perceptron.update(features, gold, 1);
                perceptron.update(features, guess[i], -1);
            }
            if (gold != guess[i] || before != guessBefore) {
                features.clear();
                features.add(SequenceTagger.TRANSITION, before);
                perceptron.update(features, gold, 1);
                features.clear();
                features.add(SequenceTagger.TRANSITION, guessBefore);
                perceptron.update(features, guess[i], -1);
            }
            before = gold;
            guessBefore = guess[i];
        }
        return wrong;
    }
}
