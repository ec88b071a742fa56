package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Span;

/** Spans as brat has them: none goes over a line break. */
final class BratLines {
    private BratLines() {}

    /** The parts of a span between its line breaks, in order; a span of line breaks alone is kept as it is. */
    static List<Span> fragments(Span span) {
        List<Span> parts = new ArrayList<>();
        int[] points = span.text().codePoints().toArray();
        for (int at = 0; at < points.length; ) {
            int end = at;
            while (end < points.length && !isBreak(points[end])) {
                end++;
            }
            if (end > at) {
                parts.add(new Span(span.start() + at, span.start() + end, new String(points, at, end - at)));
            }
            at = end + 1;
        }
        return parts.isEmpty() ? List.of(span) : parts;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    static List<Span> fragments(List<Span> spans) {
        List<Span> parts = new ArrayList<>();
        spans.forEach(span -> parts.addAll(fragments(span)));
        return parts;
    }
}
