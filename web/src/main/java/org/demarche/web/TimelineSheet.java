package org.demarche.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analysis.Timeline;
import org.demarche.record.Act;
import org.demarche.web.chart.Drawing;
import org.demarche.web.chart.LaneChart;
import org.demarche.web.chart.LaneChart.Shape;
import org.demarche.web.state.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * What was said and done in a scope.
 *
 * @param events the latest first
 * @param drawing lanes of the actors with most events; empty when there are fewer than two events
 */
record TimelineSheet(List<Timeline.Event> events, Optional<Drawing> drawing) {
    private static final int LANES = 10;
    private static final int MARKS = 900;
    private static final int WIDTH = 1100;

    static TimelineSheet of(RecordState state, Scope scope) {
        return state.once(TimelineSheet.class, scope.path(), s -> {
            List<Timeline.Event> latest = new ArrayList<>(scope.timeline(s).events());
            java.util.Collections.reverse(latest);
            return new TimelineSheet(List.copyOf(latest), draw(latest, scope));
        });
    }

    List<ChartSheet> charts(String path) {
        return drawing.map(d -> ChartSheet.of(d, "timeline", path)).stream().toList();
    }

    /** The events from an index on, by days. */
    List<Happening.Day> days(RecordState state, int from, int most) {
        return Happening.byDay(events.stream()
                .skip(from)
                .limit(most)
                .map(event -> happening(event, state))
                .toList());
    }

    /** What the shapes mean: a shape as a drawing, and its words. */
    static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        Map<Shape, String> words = new LinkedHashMap<>();
        words.put(Shape.DISC, "offers, promises, supports");
        words.put(Shape.LOZENGE, "demands");
        words.put(Shape.CROSS, "refuses, denies");
        words.put(Shape.DOWN, "accuses, threatens");
        words.put(Shape.RING, "asserts");
        words.put(Shape.SQUARE, "does");
        words.forEach((shape, meaning) -> legend.put(
                meaning,
                LaneChart.alone(shape, meaning).inline("legend-" + shape.name().toLowerCase(java.util.Locale.ROOT))));
        return legend;
    }

    private static Happening happening(Timeline.Event event, RecordState state) {
        return state.view(event.cited().id())
                .map(view -> Happening.statement(event.cited().when(), "", "", "", Entry.of(view, null)))
                .orElseGet(() -> Happening.deed(event.cited().when(), Quote.of(event.cited(), state)));
    }

    private static Optional<Drawing> draw(List<Timeline.Event> latest, Scope scope) {
        if (latest.size() < 2) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        latest.forEach(event -> counts.merge(event.actor(), 1, Integer::sum));
        List<String> lanes = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LANES)
                .map(Map.Entry::getKey)
                .toList();
        List<LaneChart.Mark> marks = latest.stream()
                .filter(event -> lanes.contains(event.actor()))
                .limit(MARKS)
                .map(event -> mark(event, lanes.indexOf(event.actor())))
                .toList();
        List<LocalDate> days = marks.stream().map(LaneChart.Mark::day).sorted().toList();
        LocalDate first = Since.of(days);
        LocalDate last = days.get(days.size() - 1);
        String about = scope.name().isEmpty() ? "" : ": " + Shown.label(scope.name());
        return Optional.of(LaneChart.of(
                Shown.labels(lanes),
                marks.stream().filter(mark -> !mark.day().isBefore(first)).toList(),
                WIDTH,
                "Timeline" + about,
                "What "
                        + (lanes.size() < counts.size()
                                ? "the " + lanes.size() + " actors with most to say"
                                : "each actor")
                        + " said and did, from " + Dates.day(first) + " to " + Dates.day(last)
                        + ". A shape is a statement or a deed; its form says which."
                        + (first.isAfter(days.get(0)) ? " Earlier ones are in the list alone." : "")));
    }

    private static LaneChart.Mark mark(Timeline.Event event, int lane) {
        String id = event.cited().id();
        int deed = id.indexOf('#');
        Act act = event.act();
        return new LaneChart.Mark(
                lane,
                event.cited().when().first(),
                shape(act),
                Shown.label(event.cited().actor()) + ", "
                        + Dates.of(event.cited().when()) + ", " + (act == null ? "deed" : act.word()) + ": "
                        + Shown.shortened(event.cited().words(), 140),
                deed < 0 ? Addresses.statement(id) : Addresses.article(id.substring(0, deed)));
    }

    private static Shape shape(@Nullable Act act) {
        if (act == null) {
            return Shape.SQUARE;
        }
        return switch (act) {
            case OFFER, COMMIT, SUPPORT -> Shape.DISC;
            case DEMAND -> Shape.LOZENGE;
            case REFUSE, DENY -> Shape.CROSS;
            case ACCUSE, THREATEN -> Shape.DOWN;
            case ASSERT -> Shape.RING;
        };
    }
}
