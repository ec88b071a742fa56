package org.demarche.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.demarche.web.chart.Pen.Anchor;
import org.demarche.web.chart.Pen.Point;

/** Counts over time as bars, with a line of means; bars that stick out have a mark over them. */
public final class BarChart {
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 22;
    private static final double BOTTOM = 30;
    private static final int LINES = 4;
    private static final double SIZE = 13;

    private BarChart() {}

    /**
     * A bar.
     *
     * @param start first day of its stretch of time
     * @param end last day of it
     * @param count its height
     * @param mean height of the line here
     * @param marked whether it sticks out
     * @param label what it says when it is pointed at
     * @param href where it leads, empty for nowhere
     */
    public record Bar(
            LocalDate start, LocalDate end, int count, double mean, boolean marked, String label, String href) {}

    /**
     * Draws bars.
     *
     * @param bars in order of time, at least one
     * @param line whether the means are drawn
     */
    public static Drawing of(List<Bar> bars, boolean line, int width, int height, String title, String description) {
        LocalDate first = bars.get(0).start();
        LocalDate last = bars.get(bars.size() - 1).end();
        double days = ChronoUnit.DAYS.between(first, last) + 1;
        double perDay = (width - LEFT - RIGHT) / days;
        List<Integer> numbers =
                Scale.numbers(bars.stream().mapToInt(Bar::count).max().orElse(1), LINES);
        double foot = height - BOTTOM;
        double unit = (foot - TOP) / Math.max(1, numbers.get(numbers.size() - 1));
        Pen pen = new Pen();
        for (int number : numbers) {
            double y = foot - number * unit;
            pen.line(number == 0 ? Ink.AXIS : Ink.HAIR, LEFT, y, width - RIGHT, y);
            pen.words(Ink.SOFT_WORDS, LEFT - 8, y + 4, SIZE, Anchor.END, "", Integer.toString(number));
        }
        for (Scale.Tick tick : Scale.days(first, last, (int) ((width - LEFT - RIGHT) / 72))) {
            double x = LEFT + ChronoUnit.DAYS.between(first, tick.day()) * perDay;
            pen.line(Ink.AXIS, x, foot, x, foot + 5);
            boolean fits = x + Letters.width(tick.label(), SIZE, false) < width;
            if (fits) {
                pen.words(Ink.SOFT_WORDS, x + 1, foot + 19, SIZE, Anchor.START, "", tick.label());
            }
        }
        List<Point> means = new ArrayList<>();
        for (Bar bar : bars) {
            double x = LEFT + ChronoUnit.DAYS.between(first, bar.start()) * perDay;
            double wide = (ChronoUnit.DAYS.between(bar.start(), bar.end()) + 1) * perDay;
            double gap = wide > 6 ? Math.min(3, wide * 0.18) : 0;
            means.add(new Point(x + wide / 2, foot - bar.mean() * unit));
            if (bar.count() == 0) {
                continue;
            }
            pen.link(bar.href(), bar.label());
            pen.rect(
                    bar.marked() ? Ink.SOLID : Ink.SOFT_SOLID,
                    x + gap / 2,
                    foot - bar.count() * unit,
                    Math.max(1, wide - gap),
                    bar.count() * unit);
            if (bar.marked()) {
                double tip = foot - bar.count() * unit - 4;
                double middle = x + wide / 2;
                pen.polygon(
                        Ink.ACCENT_SOLID,
                        List.of(
                                new Point(middle, tip),
                                new Point(middle - 5, tip - 9),
                                new Point(middle + 5, tip - 9)));
            }
            pen.end(bar.href());
        }
        if (line && means.size() > 1) {
            pen.polyline(Ink.MEAN, means, 0);
        }
        return pen.drawing(width, height, title, description);
    }
}
