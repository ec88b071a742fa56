package org.demarche.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.reader.attribution.Certainty;
import org.demarche.reader.attribution.CueLexicon;
import org.demarche.reader.attribution.Frame;
import org.demarche.reader.attribution.FrameFeatures;
import org.demarche.reader.attribution.LinearTagger;
import org.demarche.reader.attribution.RoleFeatures;
import org.demarche.reader.attribution.Stretch;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.SequenceTagger;

/**
 * Trains the two models of the grade {@code fast}: roles of words, and arguments of cues. The second learns from roles that the first gave
 * to articles it had not seen (jackknifing), since that is what it meets in use.
 */
final class TrainAttributions {
    private static final int ROUNDS = 6;
    private static final int FOLD_ROUNDS = 4;
    private static final int FOLDS = 4;
    private static final int LEAST = 3;

    private final List<Annotated> articles = new ArrayList<>();
    private final long seed;

    private TrainAttributions(long seed) {
        this.seed = seed;
    }

    /**
     * @param train the packed training articles
     * @param folder where the models go
     */
    static void run(Path train, Path folder, long seed) throws IOException {
        TrainAttributions training = new TrainAttributions(seed);
        Files.createDirectories(folder);
        List<Polnear> corpus = Polnear.read(train);
        CueLexicon lexicon = lexicon(corpus, folder.resolve("cue-lexicon.tsv"));
        corpus.forEach(article -> training.articles.add(Annotated.of(article, lexicon)));
        System.err.printf("%d articles cut into words%n", corpus.size());
        Map<Stretch, int[]> roles = training.jackknife();
        SequenceLearner learner = training.roles(training.articles, ROUNDS, "roles");
        learner.perceptron().write(Files.newOutputStream(folder.resolve("roles.model")), LinearTagger.ROLES, LEAST);
        training.arguments(training.articles, roles, ROUNDS)
                .perceptron()
                .write(Files.newOutputStream(folder.resolve("arguments.model")), LinearTagger.ARGUMENTS, LEAST);
        training.certainty(roles, lexicon, folder.resolve("certainty.tsv"));
        for (String name : List.of("roles.model", "arguments.model", "cue-lexicon.tsv", "certainty.tsv")) {
            System.out.printf("%s: %,d bytes%n", name, Files.size(folder.resolve(name)));
        }
    }

    /** Roles that a model trained on the other folds gave to each stretch. */
    private Map<Stretch, int[]> jackknife() throws IOException {
        Map<Stretch, int[]> found = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Annotated> others = new ArrayList<>();
            List<Annotated> held = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % FOLDS == fold ? held : others).add(articles.get(i));
            }
            SequenceTagger tagger = new SequenceTagger(roles(others, FOLD_ROUNDS, "fold " + (fold + 1))
                    .perceptron()
                    .average(LinearTagger.ROLES, LEAST));
            for (Annotated article : held) {
                for (Stretch stretch : article.stretches()) {
                    found.put(stretch, LinearTagger.roles(tagger, stretch));
                }
            }
        }
        return found;
    }

    private SequenceLearner roles(List<Annotated> from, int rounds, String name) {
        List<SequenceLearner.Sequence> sequences = new ArrayList<>();
        for (Annotated article : from) {
            for (Stretch stretch : article.stretches()) {
                sequences.add(new RoleSequence(new RoleFeatures(stretch), stretch, article.roles()));
            }
        }
        return learn(sequences, LinearTagger.ROLES, rounds, name);
    }

    private record RoleSequence(RoleFeatures of, Stretch stretch, int[] roles) implements SequenceLearner.Sequence {
        @Override
        public int length() {
            return stretch.length();
        }

        @Override
        public void features(int i, Features into) {
            of.of(i, into);
        }

        @Override
        public int label(int i) {
            int role = roles[stretch.first() + i];
            // A span that began in the stretch before begins anew here.
            return i == 0 && role > 0 && role % 2 == 0 ? role - 1 : role;
        }
    }

    private SequenceLearner arguments(List<Annotated> from, Map<Stretch, int[]> roles, int rounds) {
        List<SequenceLearner.Sequence> sequences = new ArrayList<>();
        for (Annotated article : from) {
            for (Stretch stretch : article.stretches()) {
                int[] tagged = roles.getOrDefault(stretch, new int[stretch.length()]);
                for (int[] cue : LinearTagger.cues(tagged)) {
                    sequences.add(frame(article, stretch, tagged, cue));
                }
            }
        }
        return learn(sequences, LinearTagger.ARGUMENTS, rounds, "arguments");
    }

    /** Fits {@link Certainty} on frames that each half of the articles gets from models trained on the other half. */
    private void certainty(Map<Stretch, int[]> roles, CueLexicon lexicon, Path file) throws IOException {
        List<double[]> facts = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Annotated> others = new ArrayList<>();
            List<Annotated> held = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i / FOLDS % 2 == half ? held : others).add(articles.get(i));
            }
            SequenceTagger tagger = new SequenceTagger(
                    arguments(others, roles, FOLD_ROUNDS).perceptron().average(LinearTagger.ARGUMENTS, LEAST));
            for (Annotated article : held) {
                for (Stretch stretch : article.stretches()) {
                    int[] tagged = roles.getOrDefault(stretch, new int[stretch.length()]);
                    for (int[] cue : LinearTagger.cues(tagged)) {
                        Frame frame = LinearTagger.frame(tagger, stretch, tagged, cue);
                        if (frame != null) {
                            facts.add(Certainty.facts(article.passages(), frame, lexicon));
                            right.add(article.isRight(frame));
                        }
                    }
                }
            }
        }
        double[] weights = Logistic.fit(facts, right);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            lines.append(Certainty.names()[i]).append('\t').append(weights[i]).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        System.out.printf(
                "certainty: fitted on %d frames, %.3f of them right%n",
                facts.size(), right.stream().filter(r -> r).count() / (double) right.size());
    }

    private static SequenceLearner.Sequence frame(Annotated article, Stretch stretch, int[] tagged, int[] cue) {
        int[] labels = new int[stretch.length()];
        int from = stretch.first() + cue[0];
        int to = stretch.first() + cue[1];
        for (Annotated.Marked frame : article.frames()) {
            if (frame.cue()[0] < to && from < frame.cue()[1]) {
                frame.source().forEach(span -> mark(labels, stretch, span, 1));
                frame.content().forEach(span -> mark(labels, stretch, span, 3));
                break;
            }
        }
        int[] window = LinearTagger.window(stretch, cue);
        int before = window[0];
        if (labels[before] == 2 || labels[before] == 4) {
            labels[before]--;
        }
        FrameFeatures of = new FrameFeatures(stretch, tagged, cue[0], cue[1]);
        int behind = cue[1];
        if (behind < labels.length && (labels[behind] == 2 || labels[behind] == 4)) {
            labels[behind]--; // the cue cut the span in two
        }
        return new SequenceLearner.Sequence() {
            @Override
            public int length() {
                return window[1] - window[0];
            }

            @Override
            public void features(int i, Features into) {
                of.of(window[0] + i, into);
            }

            @Override
            public int label(int i) {
                return of.inCue(window[0] + i) ? -1 : labels[window[0] + i];
            }
        };
    }

    private static void mark(int[] labels, Stretch stretch, int[] span, int begin) {
        int from = Math.max(0, span[0] - stretch.first());
        int to = Math.min(labels.length, span[1] - stretch.first());
        if (from < to) {
            Arrays.fill(labels, from, to, begin + 1);
            labels[from] = begin;
        }
    }

    private SequenceLearner learn(
            List<SequenceLearner.Sequence> sequences, List<String> labels, int rounds, String name) {
        SequenceLearner learner = new SequenceLearner(labels);
        Random random = new Random(seed);
        List<SequenceLearner.Sequence> order = new ArrayList<>(sequences);
        for (int round = 1; round <= rounds; round++) {
            Collections.shuffle(order, random);
            long wrong = 0;
            long all = 0;
            for (SequenceLearner.Sequence sequence : order) {
                wrong += learner.learn(sequence);
                all += sequence.length();
            }
            System.err.printf(
                    "%s, round %d of %d: %.4f of the words right%n", name, round, rounds, 1 - (double) wrong / all);
        }
        return learner;
    }

    /** Counts how often each word is a cue and stands in a source, and writes it as levels. */
    private static CueLexicon lexicon(List<Polnear> corpus, Path file) throws IOException {
        CueLexicon empty = new CueLexicon(Map.of());
        Map<String, int[]> counts = new TreeMap<>();
        for (Polnear polnear : corpus) {
            Annotated article = Annotated.of(polnear, empty);
            for (int i = 0; i < article.roles().length; i++) {
                int[] count = counts.computeIfAbsent(article.passages().word(i).lower(), w -> new int[3]);
                count[0]++;
                int role = (article.roles()[i] + 1) / 2;
                if (role == 2) {
                    count[1]++;
                } else if (role == 1) {
                    count[2]++;
                }
            }
        }
        Map<String, byte[]> levels = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (count[0] >= 5 && word.indexOf('\t') < 0) {
                levels.put(word, new byte[] {level(count[1], count[0]), level(count[2], count[0])});
            }
        });
        StringBuilder lines = new StringBuilder();
        levels.forEach((word, level) -> lines.append(word)
                .append('\t')
                .append(level[0])
                .append('\t')
                .append(level[1])
                .append('\n'));
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        return new CueLexicon(levels);
    }

    private static byte level(int hits, int all) {
        double share = (double) hits / all;
        return (byte) (hits == 0 ? 0 : share < 0.02 ? 1 : share < 0.1 ? 2 : share < 0.3 ? 3 : share < 0.6 ? 4 : 5);
    }
}
