package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How much is said, and when. Statements are counted, not copies of them.
 *
 * @param topic what was counted
 * @param period by which stretches of time
 * @param buckets one after the other from the first statement of all to the last, empty ones too
 * @param rises the buckets in which the topic had a share of all that was said that chance alone would hardly bring about
 */
public record Attention(String topic, Period period, List<Bucket> buckets, List<LocalDate> rises) {
    /**
     * A stretch of time.
     *
     * @param start its first day
     * @param count statements on the topic
     * @param smoothed mean count of this bucket and its neighbours
     * @param all statements on anything
     * @param outlets statements on the topic by outlet; a statement counts once for every outlet that has it
     */
    public record Bucket(LocalDate start, int count, double smoothed, int all, Map<String, Integer> outlets) {
        public Bucket {
            outlets = Collections.unmodifiableMap(new LinkedHashMap<>(outlets));
        }
    }

    /** A rise has so many statements at least. */
    private static final int LEAST = 5;
    /** A rise is what a Poisson process at the share so far would bring about less often than this. */
    private static final double RARE = 0.01;

    private static final int MOST_BUCKETS = 40_000;

    public Attention {
        buckets = List.copyOf(buckets);
        rises = List.copyOf(rises);
    }

    /**
     * Counts.
     *
     * @param topic words that all have to occur in content or issue; empty for everything
     * @param around how many buckets on either side the smoothing takes in, 0 for none
     * @throws IllegalArgumentException when the dates lie so far apart that there would be more than 40,000 buckets
     */
    public static Attention of(Corpus corpus, String topic, Period period, int around) {
        Predicate<Said> wanted = about(topic);
        TreeMap<LocalDate, Integer> all = new TreeMap<>();
        Map<LocalDate, Integer> counts = new TreeMap<>();
        Map<LocalDate, Map<String, Integer>> outlets = new TreeMap<>();
        for (List<Said> reports : corpus.reports().values()) {
            LocalDate start = period.start(reports.get(0).day());
            all.merge(start, 1, Integer::sum);
            if (reports.stream().anyMatch(wanted)) {
                counts.merge(start, 1, Integer::sum);
                reports.stream()
                        .map(said -> said.in().where())
                        .distinct()
                        .forEach(outlet -> outlets.computeIfAbsent(start, s -> new TreeMap<>())
                                .merge(outlet, 1, Integer::sum));
            }
        }
        List<LocalDate> starts = new ArrayList<>();
        if (!all.isEmpty()) {
            for (LocalDate day = all.firstKey(); !day.isAfter(all.lastKey()); day = period.next(day)) {
                if (starts.size() == MOST_BUCKETS) {
                    throw new IllegalArgumentException("from " + all.firstKey() + " to " + all.lastKey()
                            + " there are too many " + period.word() + "s: count by a longer period");
                }
                starts.add(day);
            }
        }
        int[] series =
                starts.stream().mapToInt(start -> counts.getOrDefault(start, 0)).toArray();
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < series.length; i++) {
            LocalDate start = starts.get(i);
            buckets.add(new Bucket(
                    start,
                    series[i],
                    mean(series, i - around, i + around),
                    all.getOrDefault(start, 0),
                    outlets.getOrDefault(start, Map.of())));
        }
        return new Attention(topic, period, buckets, rises(buckets));
    }

    private static Predicate<Said> about(String topic) {
        Set<String> wanted = new HashSet<>();
        Stems.words(topic).forEach(word -> wanted.add(Stems.of(word)));
        return said -> wanted.isEmpty() || stems(said).containsAll(wanted);
    }

    private static Set<String> stems(Said said) {
        Set<String> stems = new HashSet<>();
        Stems.words(said.statement().contentText()).forEach(word -> stems.add(Stems.of(word)));
        Stems.words(said.statement().issue()).forEach(word -> stems.add(Stems.of(word)));
        return stems;
    }

    private static double mean(int[] series, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(series.length - 1, to);
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += series[i];
        }
        return sum / (last - first + 1);
    }

    private static List<LocalDate> rises(List<Bucket> buckets) {
        List<LocalDate> rises = new ArrayList<>();
        int before = 0;
        int allBefore = 0;
        for (Bucket bucket : buckets) {
            // With nothing known yet of the usual, nothing can be said to be unusual; everything is always all of
            // everything.
            if (allBefore > 0 && bucket.count() >= LEAST) {
                double share = Math.max(1.0, before) / allBefore;
                if (atLeast(bucket.count(), share * bucket.all()) < RARE) {
                    rises.add(bucket.start());
                }
            }
            before += bucket.count();
            allBefore += bucket.all();
        }
        return rises;
    }

    /** Probability that a Poisson variable of this mean is at least {@code n}. */
    static double atLeast(int n, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int k = 0; k < n; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return Math.max(0, 1 - below);
    }

    /**
     * A topic that was much spoken of and then no more.
     *
     * @param topic two words that stood side by side
     * @param mentions how many statements spoke of it
     * @param share of all statements between its first and its last mention, 0 to 1
     * @param after how many statements were made since, none of them on it
     * @param first the first mention
     * @param last the last mention
     */
    public record Vanished(String topic, int mentions, double share, int after, Cited first, Cited last) {}

    private static final int LEAST_MENTIONS = 5;
    private static final int LEAST_ARTICLES = 2;
    private static final int LEAST_SPEAKERS = 3;

    /**
     * Topics that vanished: spoken of in five statements or more, of three speakers or more, in two articles or more, and in none since,
     * although so many were made that at its former share the topic would have been missing less than once in a hundred times. Topics are
     * pairs of words side by side that are no names.
     */
    public static List<Vanished> vanished(Corpus corpus) {
        List<Said> firsts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        corpus.statements().stream().filter(said -> seen.add(said.copies())).forEach(firsts::add);
        Map<String, List<Integer>> places = new TreeMap<>();
        Map<String, String> wordings = new TreeMap<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (Map.Entry<String, String> pair :
                    Pairs.of(firsts.get(i).statement()).entrySet()) {
                places.computeIfAbsent(pair.getKey(), p -> new ArrayList<>()).add(i);
                wordings.putIfAbsent(pair.getKey(), pair.getValue());
            }
        }
        List<Vanished> vanished = new ArrayList<>();
        places.forEach((pair, at) -> {
            int first = at.get(0);
            int last = at.get(at.size() - 1);
            double share = (double) at.size() / (last - first + 1);
            int after = firsts.size() - 1 - last;
            boolean later = after > 0
                    && firsts.get(firsts.size() - 1)
                            .day()
                            .isAfter(firsts.get(last).lastDay());
            if (at.size() >= LEAST_MENTIONS && later && Math.pow(1 - share, after) < RARE && spread(firsts, at)) {
                vanished.add(new Vanished(
                        wordings.getOrDefault(pair, pair),
                        at.size(),
                        share,
                        after,
                        Cited.of(firsts.get(first)),
                        Cited.of(firsts.get(last))));
            }
        });
        vanished.sort(Comparator.comparingInt((Vanished v) -> -v.mentions()).thenComparing(Vanished::topic));
        return vanished;
    }

    private static boolean spread(List<Said> firsts, Collection<Integer> at) {
        long articles = at.stream().map(i -> firsts.get(i).in().id()).distinct().count();
        long speakers = at.stream()
                .map(i -> firsts.get(i).statement().speaker().name())
                .distinct()
                .count();
        return articles >= LEAST_ARTICLES && speakers >= LEAST_SPEAKERS;
    }
}
