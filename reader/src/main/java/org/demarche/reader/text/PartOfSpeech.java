package org.demarche.reader.text;

import java.util.List;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.LinearModel;

/**
 * Gives words their part of speech, from left to right, each decision seeing the two before it (averaged perceptron, Collins 2002).
 * Thread-safe.
 */
public final class PartOfSpeech {
    private final LinearModel model;

    public PartOfSpeech(LinearModel model) {
        this.model = model;
    }

    /** The tagger that ships with the product, loaded once. */
    static PartOfSpeech standard() {
        return Standard.TAGGER;
    }

    private static final class Standard {
        static final PartOfSpeech TAGGER =
                new PartOfSpeech(LinearModel.resource(PartOfSpeech.class, "part-of-speech.model"));
    }

    /** Penn Treebank tags of one sentence's words. */
    public String[] tag(List<String> sentence) {
        PartOfSpeechFeatures of = new PartOfSpeechFeatures(sentence);
        Features features = new Features();
        List<String> labels = model.labels();
        float[] scores = new float[labels.size()];
        String[] tags = new String[sentence.size()];
        int before = -1;
        int second = -1;
        for (int i = 0; i < tags.length; i++) {
            of.of(i, before, second, features);
            model.score(features, scores);
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                if (scores[k] > scores[best]) {
                    best = k;
                }
            }
            tags[i] = labels.get(best);
            second = before;
            before = best;
        }
        return tags;
    }
}
