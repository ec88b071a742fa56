package org.demarche.grouping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds articles that report on the same events: published within days of each other, and alike in their most telling words (cosine of
 * TF-IDF vectors). Articles go by in the order of their days, so the cost is that of the articles of a week, not of all.
 */
final class Siblings {
    /** Two articles that report on the same events. */
    record Pair(Source a, Source b, double likeness, boolean copies) {}

    private static final int TELLING = 60;
    private static final long DAYS = 7;
    private static final double LEAST = 0.18;
    /** Nothing but the words speaks for two articles when the day of one is unknown. */
    private static final double LEAST_UNDATED = 0.3;

    private record Vector(Source source, int[] terms, float[] values) {}

    private final Dictionary dictionary;
    private final BiPredicate<Source, Source> meet;

    private record Posting(Vector vector, float value) {}

    /** Products of the article that is matched with earlier ones, by their numbers; of use where {@code matched} has the number of that match. */
    private float[] products = {};

    private int[] matched = {};
    private int match;

    /** @param meet which articles are compared at all */
    Siblings(Dictionary dictionary, BiPredicate<Source, Source> meet) {
        this.dictionary = dictionary;
        this.meet = meet;
    }

    /** Hands every pair to {@code to}, once. */
    void find(List<Source> sources, Consumer<Pair> to) {
        int numbers = sources.stream().mapToInt(Source::number).max().orElse(-1) + 1;
        products = new float[numbers];
        matched = new int[numbers];
        List<Vector> dated = new ArrayList<>();
        List<Vector> undated = new ArrayList<>();
        for (Source source : sources) {
            (source.day() == null ? undated : dated).add(vector(source));
        }
        dated.sort(Comparator.comparing((Vector v) -> day(v)).thenComparing(v -> v.source.number()));
        Map<Integer, Deque<Posting>> always = new HashMap<>();
        for (Vector vector : undated) {
            match(vector, always, LEAST_UNDATED, to);
            post(vector, always);
        }
        Map<Integer, Deque<Posting>> week = new HashMap<>();
        for (Vector vector : dated) {
            match(vector, always, LEAST_UNDATED, to);
            match(vector, week, LEAST, to);
            post(vector, week);
        }
    }

    private static LocalDate day(Vector vector) {
        return vector.source.day() == null ? LocalDate.EPOCH : vector.source.day();
    }

    private void match(Vector vector, Map<Integer, Deque<Posting>> postings, double least, Consumer<Pair> to) {
        match++;
        List<Source> met = new ArrayList<>();
        for (int i = 0; i < vector.terms.length; i++) {
            Deque<Posting> earlier = postings.get(vector.terms[i]);
            if (earlier == null) {
                continue;
            }
            while (!earlier.isEmpty() && isPast(earlier.peekFirst().vector, vector)) {
                earlier.removeFirst();
            }
            for (Posting posting : earlier) {
                Source source = posting.vector.source;
                int number = source.number();
                if (matched[number] == match) {
                    products[number] += posting.value * vector.values[i];
                } else if (meet.test(source, vector.source)) {
                    matched[number] = match;
                    products[number] = posting.value * vector.values[i];
                    met.add(source);
                }
            }
        }
        met.stream()
                .filter(source -> products[source.number()] >= least)
                .sorted(Comparator.comparingInt(Source::number))
                .forEach(source -> to.accept(new Pair(
                        source,
                        vector.source,
                        products[source.number()],
                        Shingles.copies(source.shingles(), vector.source.shingles()))));
    }

    private static boolean isPast(Vector earlier, Vector now) {
        return earlier.source.day() != null && ChronoUnit.DAYS.between(day(earlier), day(now)) > DAYS;
    }

    private static void post(Vector vector, Map<Integer, Deque<Posting>> postings) {
        for (int i = 0; i < vector.terms.length; i++) {
            postings.computeIfAbsent(vector.terms[i], t -> new ArrayDeque<>())
                    .addLast(new Posting(vector, vector.values[i]));
        }
    }

    private Vector vector(Source source) {
        int[] counts = source.counts();
        double[] all = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            all[i] = (1 + Math.log(source.occurrences()[i])) * dictionary.weight(counts[i]);
        }
        int[] telling = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -all[i]).thenComparing(i -> i))
                .limit(TELLING)
                .mapToInt(Integer::intValue)
                .toArray();
        double length = Math.sqrt(
                Arrays.stream(telling).mapToDouble(i -> all[i] * all[i]).sum());
        int[] terms = new int[telling.length];
        float[] values = new float[telling.length];
        for (int i = 0; i < telling.length; i++) {
            terms[i] = counts[telling[i]];
            values[i] = (float) (length == 0 ? 0 : all[telling[i]] / length);
        }
        return new Vector(source, terms, values);
    }
}
