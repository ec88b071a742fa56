package org.demarche.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.LinearModel;
import org.demarche.reader.text.PartOfSpeech;
import org.demarche.reader.text.PartOfSpeechFeatures;

/** Trains the part-of-speech tagger on the tags that the packed corpus carries (a machine's, not gold). */
final class TrainPartOfSpeech {
    private static final int ROUNDS = 5;
    private static final int LEAST = 3;

    private TrainPartOfSpeech() {}

    /** One sentence: words and their tags' numbers. */
    private record Example(List<String> words, int[] tags) {}

    /**
     * @param train the packed training articles
     * @param dev the packed development articles, for the figure that is printed
     * @param model where the model goes
     */
    static void run(Path train, Path dev, Path model, long seed) throws IOException {
        List<Polnear> articles = Polnear.read(train);
        TreeSet<String> tags = new TreeSet<>();
        articles.forEach(a -> a.tokens().forEach(s -> s.forEach(t -> tags.add(t.tag()))));
        List<String> labels = List.copyOf(tags);
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            number.put(labels.get(i), i);
        }
        List<Example> examples = new ArrayList<>(examples(articles, number));
        Perceptron perceptron = new Perceptron(labels.size());
        Features features = new Features();
        float[] scores = new float[labels.size()];
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(examples, random);
            int right = 0;
            int all = 0;
            for (Example example : examples) {
                PartOfSpeechFeatures of = new PartOfSpeechFeatures(example.words());
                int before = -1;
                int second = -1;
                for (int i = 0; i < example.tags().length; i++) {
                    of.of(i, before, second, features);
                    perceptron.tick();
                    perceptron.score(features, scores);
                    int best = best(scores);
                    int gold = example.tags()[i];
                    if (best != gold) {
                        perceptron.update(features, gold, 1);
                        perceptron.update(features, best, -1);
                    } else {
                        right++;
                    }
                    all++;
                    second = before;
                    before = best;
                }
            }
            System.err.printf(
                    "part of speech, round %d of %d: %.4f of the training words right%n",
                    round, ROUNDS, (double) right / all);
        }
        Files.createDirectories(model.toAbsolutePath().getParent());
        perceptron.write(Files.newOutputStream(model), labels, LEAST);
        try (java.io.InputStream in = Files.newInputStream(model)) {
            System.out.printf(
                    "part of speech: %.4f of dev words tagged as CoreNLP tagged them, %,d bytes%n",
                    accuracy(LinearModel.read(in), examples(Polnear.read(dev), number)), Files.size(model));
        }
    }

    private static double accuracy(LinearModel model, List<Example> examples) {
        PartOfSpeech tagger = new PartOfSpeech(model);
        int right = 0;
        int all = 0;
        for (Example example : examples) {
            String[] guess = tagger.tag(example.words());
            for (int i = 0; i < guess.length; i++) {
                all++;
                if (example.tags()[i] >= 0 && guess[i].equals(model.labels().get(example.tags()[i]))) {
                    right++;
                }
            }
        }
        return (double) right / all;
    }

    private static List<Example> examples(List<Polnear> articles, Map<String, Integer> number) {
        List<Example> found = new ArrayList<>();
        for (Polnear article : articles) {
            String text = article.article().text();
            org.demarche.record.CodePointText points = new org.demarche.record.CodePointText(text);
            for (List<Polnear.Token> sentence : article.tokens()) {
                List<String> words = new ArrayList<>();
                int[] tags = new int[sentence.size()];
                for (int i = 0; i < tags.length; i++) {
                    words.add(points.slice(
                            sentence.get(i).start(), sentence.get(i).end()));
                    tags[i] = number.getOrDefault(sentence.get(i).tag(), -1);
                }
                if (!words.isEmpty()) {
                    found.add(new Example(words, tags));
                }
            }
        }
        return found;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }
}
