package org.demarche.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.demarche.web.chart.Pen.Anchor;
import org.demarche.web.chart.Pen.Point;

/** What happened to whom and when: a lane an actor, a shape a happening. */
public final class LaneChart {
    private static final double LANE = 38;
    private static final double TOP = 12;
    private static final double BOTTOM = 32;
    private static final double SIZE = 14;
    private static final double MARK = 5;

    private LaneChart() {}

    /** A shape; they are told apart by form, not by colour. */
    public enum Shape {
        /** A full disc. */
        DISC,
        /** A ring. */
        RING,
        /** A full square. */
        SQUARE,
        /** A triangle that points up. */
        UP,
        /** A triangle that points down. */
        DOWN,
        /** A cross. */
        CROSS,
        /** A full lozenge. */
        LOZENGE,
        /** An upright stroke. */
        STROKE
    }

    /**
     * A happening.
     *
     * @param lane index of its lane
     * @param day when
     * @param shape how it is drawn
     * @param label what it says when it is pointed at
     * @param href where it leads, empty for nowhere
     */
    public record Mark(int lane, LocalDate day, Shape shape, String label, String href) {}

    /**
     * Draws lanes.
     *
     * @param lanes their names, from the top
     * @param marks at least one, in any order; several of one lane and day are drawn above each other, as far as there is room
     */
    public static Drawing of(List<String> lanes, List<Mark> marks, int width, String title, String description) {
        double left = Math.min(
                200,
                26
                        + lanes.stream()
                                .mapToDouble(lane -> Letters.width(lane, SIZE, true))
                                .max()
                                .orElse(0));
        LocalDate first =
                marks.stream().map(Mark::day).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                marks.stream().map(Mark::day).max(Comparator.naturalOrder()).orElseThrow();
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        double perDay = (width - left - 24) / days;
        double foot = TOP + lanes.size() * LANE;
        Pen pen = new Pen();
        for (Scale.Tick tick : Scale.days(first, last, (int) ((width - left) / 84))) {
            double x = left + ChronoUnit.DAYS.between(first, tick.day()) * perDay;
            pen.line(Ink.HAIR, x, TOP, x, foot + 4);
            if (x + Letters.width(tick.label(), 13, false) < width) {
                pen.words(Ink.SOFT_WORDS, x + 2, foot + 20, 13, Anchor.START, "", tick.label());
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            double y = TOP + (i + 0.5) * LANE;
            pen.line(Ink.AXIS, left, y, width - 14, y);
            pen.words(
                    Ink.WORDS, 0, y + 5, SIZE, Anchor.START, "b", Letters.fitting(lanes.get(i), SIZE, true, left - 18));
        }
        int[][] heaps = new int[lanes.size()][];
        for (int i = 0; i < heaps.length; i++) {
            heaps[i] = new int[(int) ((width - left) / (2 * MARK)) + 2];
        }
        marks.stream().sorted(Comparator.comparing(Mark::day)).forEach(mark -> {
            double x = left + ChronoUnit.DAYS.between(first, mark.day()) * perDay + MARK;
            int cell = Math.min(heaps[mark.lane()].length - 1, (int) ((x - left) / (2 * MARK)));
            int over = heaps[mark.lane()][cell]++;
            if (over < 3) {
                double y = TOP + (mark.lane() + 0.5) * LANE - (over == 0 ? 0 : (over % 2 == 1 ? -1 : 1) * 2.2 * MARK);
                pen.link(mark.href(), mark.label());
                shape(pen, mark.shape(), x, y);
                pen.end(mark.href());
            }
        });
        return pen.drawing(width, foot + BOTTOM, title, description);
    }

    /** A legend's line: the shape alone, {@code 14} by {@code 14}. */
    public static Drawing alone(Shape shape, String name) {
        Pen pen = new Pen();
        shape(pen, shape, 7, 7);
        return pen.drawing(14, 14, name, "");
    }

    private static void shape(Pen pen, Shape shape, double x, double y) {
        double r = MARK;
        switch (shape) {
            case DISC -> pen.circle(Ink.SOLID, x, y, r - 0.5);
            case RING -> pen.circle(Ink.HOLLOW, x, y, r - 1);
            case SQUARE -> pen.rect(Ink.SOLID, x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2);
            case UP ->
                pen.polygon(
                        Ink.SOLID,
                        List.of(new Point(x, y - r), new Point(x + r, y + r - 1), new Point(x - r, y + r - 1)));
            case DOWN ->
                pen.polygon(
                        Ink.HOLLOW,
                        List.of(new Point(x, y + r), new Point(x + r, y - r + 1), new Point(x - r, y - r + 1)));
            case CROSS ->
                pen.line(Ink.LOCK, x - r + 1, y - r + 1, x + r - 1, y + r - 1)
                        .line(Ink.LOCK, x - r + 1, y + r - 1, x + r - 1, y - r + 1);
            case LOZENGE ->
                pen.polygon(
                        Ink.ACCENT_SOLID,
                        List.of(
                                new Point(x, y - r - 1),
                                new Point(x + r + 1, y),
                                new Point(x, y + r + 1),
                                new Point(x - r - 1, y)));
            case STROKE -> pen.rect(Ink.SOLID, x - 1.2, y - r - 2, 2.4, 2 * r + 4);
        }
    }
}
