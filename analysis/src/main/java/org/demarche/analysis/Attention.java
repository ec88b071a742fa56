package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much is said, and when. Statements are counted, not copies of them.
 *
 * @param topic what was counted
 * @param period by which stretches of time
 * @param buckets one after the other from the first statement of all to the last, empty ones too
 * @param rises the buckets in which the topic had a share of all that was said that chance alone would hardly bring about
 * @param falls the buckets in which it had so small a share, going by the share since its first mention; a silence shows here too where
 *     one bucket alone is telling
 * @param silences when it vanished: stretches without a mention that chance alone would hardly bring about
 */
public record Attention(
        String topic,
        Period period,
        List<Bucket> buckets,
        List<LocalDate> rises,
        List<LocalDate> falls,
        List<Silence> silences) {
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

    /**
     * Time in which a topic was not spoken of, although it had been.
     *
     * @param from start of the first bucket without a mention
     * @param to start of the bucket in which it was spoken of again; null when it never was
     * @param all statements on anything in that time
     */
    public record Silence(LocalDate from, @Nullable LocalDate to, int all) {}

    private static final int MOST_BUCKETS = 40_000;

    public Attention {
        buckets = List.copyOf(buckets);
        rises = List.copyOf(rises);
        falls = List.copyOf(falls);
        silences = List.copyOf(silences);
    }

    /**
     * Counts.
     *
     * @param topic words that all have to occur in content or issue; empty for everything
     * @param around how many buckets on either side the smoothing takes in, 0 for none
     * @throws IllegalArgumentException when the dates lie so far apart that there would be more than 40,000 buckets
     */
    public static Attention of(Corpus corpus, String topic, Period period, int around) {
        return of(corpus, topic, null, period, around);
    }

    /**
     * Counts what one actor says, as a part of all that is said. Cost grows with the statements and their words.
     *
     * @param topic words that all have to occur in content or issue; empty for everything
     * @param actor name of a speaker, or of the state or organisation spoken for; null for everybody
     * @param around how many buckets on either side the smoothing takes in, 0 for none
     * @throws IllegalArgumentException when the dates lie so far apart that there would be more than 40,000 buckets
     */
    public static Attention of(Corpus corpus, String topic, @Nullable String actor, Period period, int around) {
        Predicate<Said> wanted = about(topic).and(by(actor, corpus.sides()));
        Map<LocalDate, Integer> all = new HashMap<>();
        Map<LocalDate, Integer> counts = new HashMap<>();
        Map<LocalDate, Map<String, Integer>> outlets = new HashMap<>();
        for (List<Said> reports : corpus.groups()) {
            LocalDate start = period.start(reports.get(0).day());
            all.merge(start, 1, Integer::sum);
            if (reports.stream().anyMatch(wanted)) {
                counts.merge(start, 1, Integer::sum);
                Map<String, Integer> byOutlet = outlets.computeIfAbsent(start, s -> new TreeMap<>());
                reports.stream()
                        .map(said -> said.in().where())
                        .distinct()
                        .forEach(outlet -> byOutlet.merge(outlet, 1, Integer::sum));
            }
        }
        List<LocalDate> starts = starts(all.keySet(), period);
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
        Moments moments = Moments.of(buckets);
        return new Attention(topic, period, buckets, moments.rises(), moments.falls(), moments.silences());
    }

    private static List<LocalDate> starts(Set<LocalDate> occurring, Period period) {
        List<LocalDate> starts = new ArrayList<>();
        if (!occurring.isEmpty()) {
            LocalDate first = Collections.min(occurring);
            LocalDate last = Collections.max(occurring);
            for (LocalDate day = first; !day.isAfter(last); day = period.next(day)) {
                if (starts.size() == MOST_BUCKETS) {
                    throw new IllegalArgumentException("from " + first + " to " + last + " there are too many "
                            + period.word() + "s: count by a longer period");
                }
                starts.add(day);
            }
        }
        return starts;
    }

    private static Predicate<Said> about(String topic) {
        Set<String> wanted = Action.stems(List.of(topic));
        Map<String, Set<String>> issues = new HashMap<>();
        return said -> {
            for (String stem : wanted) {
                if (!said.words().holds(stem)
                        && !issues.computeIfAbsent(said.statement().issue(), issue -> Action.stems(List.of(issue)))
                                .contains(stem)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<Said> by(@Nullable String actor, Sides sides) {
        if (actor == null) {
            return said -> true;
        }
        String name = Sides.plain(actor);
        return said -> Sides.plain(said.statement().speaker().name()).equals(name)
                || Sides.plain(sides.of(said.statement().speaker())).equals(name);
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

    /**
     * Topics that vanished: spoken of in five statements or more, of three speakers or more, in two articles or more, and in none since,
     * although so many were made that at its former share the topic would have been missing less than once in a hundred times. Topics are
     * pairs of words side by side that are no names. Cost grows with the words of the statements.
     */
    public static List<Vanished> vanished(Corpus corpus) {
        return new Topics(corpus).vanished();
    }
}
