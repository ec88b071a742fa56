package org.demarche.web.chart;

import java.util.List;
import org.demarche.web.chart.Pen.Point;

/** Paths with rounded corners. */
final class Corners {
    private Corners() {}

    /** Path data (SVG 1.1, 8.3) through the points, every corner replaced by a quadratic curve of at most this radius. */
    static String path(List<Point> points, double radius) {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            boolean corner = radius > 0 && i + 1 < points.size();
            if (corner) {
                Point here = points.get(i);
                path.append("L").append(at(towards(here, points.get(i - 1), radius)));
                path.append("Q").append(at(here)).append(" ").append(at(towards(here, points.get(i + 1), radius)));
            } else {
                path.append("L").append(at(points.get(i)));
            }
        }
        return path.toString();
    }

    /** The point at this distance from one towards another, half way at most. */
    static Point towards(Point from, Point to, double distance) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return Pen.number(point.x()) + " " + Pen.number(point.y());
    }
}
