package org.demarche.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Attention;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Period;
import org.demarche.web.chart.BarChart;
import org.demarche.web.chart.Drawing;
import org.demarche.web.state.RecordState;

/**
 * How much is said, and when.
 *
 * @param attention the counts
 * @param drawing bars; empty when there is nothing
 * @param rows the table behind the bars, without empty stretches
 * @param rises what is said of the rises, empty when there are none
 */
record AttentionSheet(Attention attention, Optional<Drawing> drawing, List<Row> rows, String rises) {
    private static final int AROUND = 1;
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 220;
    private static final int DAYS = 62;
    private static final int WEEKS = 500;
    private static final int MOST_BARS = 400;
    private static final int OUTLETS = 6;

    /** A line of the table. */
    record Row(String when, int count, int all, String outlets, boolean rise) {}

    /** Of one topic in everything; the topic's words must all occur. */
    static AttentionSheet topic(RecordState state, String topic, Optional<Period> period) {
        return of(state, state.corpus(), topic, "topic " + topic, period);
    }

    /** Of all statements of a scope. */
    static AttentionSheet of(RecordState state, Scope scope) {
        return scope.kind().equals("issue")
                ? topic(state, scope.name(), Optional.empty())
                : of(state, scope.corpus(), "", scope.path(), Optional.empty());
    }

    List<ChartSheet> charts(String path) {
        return drawing.map(d -> ChartSheet.of(d, "attention", path)).stream().toList();
    }

    private static AttentionSheet of(
            RecordState state, Corpus corpus, String topic, String key, Optional<Period> wanted) {
        Period period = wanted.orElseGet(() -> fitting(corpus));
        return state.once(AttentionSheet.class, key + " " + period.word(), s -> {
            try {
                return made(Attention.of(corpus, topic, period, AROUND));
            } catch (IllegalArgumentException e) {
                // Centuries by days: nobody could read that, by months there is a chart.
                return made(Attention.of(corpus, topic, Period.MONTH, AROUND));
            }
        });
    }

    private static Period fitting(Corpus corpus) {
        if (corpus.statements().isEmpty()) {
            return Period.DAY;
        }
        LocalDate first = corpus.statements().get(0).day();
        LocalDate last = corpus.statements().get(corpus.statements().size() - 1).day();
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= DAYS ? Period.DAY : days <= WEEKS ? Period.WEEK : Period.MONTH;
    }

    private static AttentionSheet made(Attention attention) {
        List<Attention.Bucket> buckets = attention.buckets();
        List<Row> rows = new ArrayList<>();
        for (Attention.Bucket bucket : buckets) {
            if (bucket.count() > 0) {
                rows.add(new Row(
                        label(bucket.start(), attention.period()),
                        bucket.count(),
                        bucket.all(),
                        outlets(bucket.outlets()),
                        attention.rises().contains(bucket.start())));
            }
        }
        List<LocalDate> days = buckets.stream()
                .flatMap(bucket -> Collections.nCopies(bucket.count(), bucket.start()).stream())
                .toList();
        LocalDate since = days.isEmpty() ? LocalDate.MIN : Since.of(days);
        List<Attention.Bucket> drawn = buckets.subList(Math.max(0, buckets.size() - MOST_BARS), buckets.size()).stream()
                .filter(bucket -> !bucket.start().isBefore(since))
                .toList();
        return new AttentionSheet(
                attention,
                rows.isEmpty() ? Optional.empty() : Optional.of(draw(attention, drawn)),
                rows,
                rises(attention));
    }

    /** The outlets with most, and how many others there are. */
    private static String outlets(Map<String, Integer> counts) {
        String named = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OUTLETS)
                .map(outlet -> Shown.label(outlet.getKey()) + " " + outlet.getValue())
                .collect(Collectors.joining(", "));
        int left = counts.size() - OUTLETS;
        return left < 1 ? named : named + " and " + left + (left == 1 ? " other" : " others");
    }

    private static String rises(Attention attention) {
        return attention.rises().isEmpty()
                ? ""
                : "More than the share so far would bring about by chance (less than once in a hundred): "
                        + attention.rises().stream()
                                .map(day -> label(day, attention.period()))
                                .collect(Collectors.joining("; "));
    }

    private static Drawing draw(Attention attention, List<Attention.Bucket> buckets) {
        String period = attention.period().word();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Attention.Bucket bucket : buckets) {
            LocalDate end = end(bucket.start(), attention.period());
            bars.add(new BarChart.Bar(
                    bucket.start(),
                    end,
                    bucket.count(),
                    bucket.smoothed(),
                    attention.rises().contains(bucket.start()),
                    label(bucket.start(), attention.period()) + ": " + Count.statements(bucket.count()),
                    Addresses.search(search(attention.topic(), bucket.start(), end))));
        }
        String topic = attention.topic().isBlank() ? "" : " on “" + Shown.label(attention.topic()) + "”";
        return BarChart.of(
                bars,
                buckets.size() > 4,
                WIDTH,
                HEIGHT,
                "Statements a " + period + topic,
                "Statements a " + period + topic + ", copies counted once; the line is the mean of three " + period
                        + "s. A dark bar with a mark above is a rise that chance alone would hardly bring about.");
    }

    private static Map<String, String> search(String topic, LocalDate from, LocalDate to) {
        return topic.isBlank()
                ? Parameters.of("from", from.toString(), "to", to.toString())
                : Parameters.of("q", topic, "from", from.toString(), "to", to.toString());
    }

    private static LocalDate end(LocalDate start, Period period) {
        return switch (period) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
        };
    }

    private static String label(LocalDate start, Period period) {
        return switch (period) {
            case DAY -> Dates.day(start);
            case WEEK -> "week of " + Dates.day(start);
            case MONTH ->
                Dates.of(org.demarche.record.PartialDate.parse(start.toString().substring(0, 7))
                        .orElseThrow());
        };
    }
}
