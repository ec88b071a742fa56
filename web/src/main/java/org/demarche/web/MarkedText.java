package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * A text with the spans of its statements. Spans nest and overlap, which elements of a page cannot, so the text is cut wherever a span
 * begins or ends and every piece carries the classes of all spans over it: a role ({@code content}, {@code source}, …), how many
 * contents lie over each other ({@code deep2}), and the statements' numbers ({@code n3}).
 */
final class MarkedText {
    private static final Pattern BREAK = Pattern.compile("\\R(?:[ \\t]*\\R)+");

    private enum Role {
        CONTENT,
        SOURCE,
        CUE,
        CONDITION,
        POINT
    }

    private record Edge(Role role, int number, boolean opens, boolean first) {}

    private final String text;
    /** By UTF-16 index. */
    private final TreeMap<Integer, List<Edge>> edges = new TreeMap<>();

    private MarkedText(String text) {
        this.text = text;
    }

    /**
     * @param text the whole text that the statements' offsets point into
     * @param statements statements, numbered from {@code firstNumber} in this order
     */
    static MarkedText of(CodePointText text, List<Statement> statements, int firstNumber) {
        MarkedText marked = new MarkedText(text.text());
        int number = firstNumber;
        for (Statement statement : statements) {
            boolean first = true;
            for (Span span : statement.content()) {
                marked.add(text, span, Role.CONTENT, number, first);
                first = false;
            }
            if (statement.source() != null) {
                marked.add(text, statement.source(), Role.SOURCE, number, false);
            }
            if (statement.cue() != null) {
                marked.add(text, statement.cue(), Role.CUE, number, false);
            }
            for (Condition condition : statement.conditions()) {
                marked.add(text, condition.span(), Role.CONDITION, number, false);
            }
            for (Span point : statement.points()) {
                marked.add(text, point, Role.POINT, number, false);
            }
            number++;
        }
        return marked;
    }

    /** The paragraphs of the text up to UTF-16 index {@code end}; blank ones are left out. */
    List<Paragraph> paragraphs(int end) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Sweep sweep = new Sweep();
        Matcher breaks = BREAK.matcher(text).region(0, end);
        int from = 0;
        while (breaks.find()) {
            addParagraph(paragraphs, sweep.segments(from, breaks.start()));
            from = breaks.end();
        }
        addParagraph(paragraphs, sweep.segments(from, end));
        return paragraphs;
    }

    /** The segments from UTF-16 index {@code from} to {@code to}, exclusive. */
    List<Segment> segments(int from, int to) {
        return new Sweep().segments(from, to);
    }

    /** Goes over the text once, from the left to the right, and knows which spans are open. */
    private final class Sweep {
        private final List<Edge> open = new ArrayList<>();
        private int at;

        List<Segment> segments(int from, int to) {
            edges.subMap(at, true, Math.max(at, from), false).values().forEach(this::apply);
            at = from;
            List<Segment> segments = new ArrayList<>();
            while (at < to) {
                List<Edge> here = edges.getOrDefault(at, List.of());
                apply(here);
                Integer next = edges.higherKey(at);
                int end = next == null ? to : Math.min(next, to);
                segments.add(segment(at, end, open, here));
                at = end;
            }
            return segments;
        }

        private void apply(List<Edge> changes) {
            for (Edge change : changes) {
                if (change.opens()) {
                    open.add(change);
                } else {
                    open.remove(new Edge(change.role(), change.number(), true, change.first()));
                }
            }
        }
    }

    private static void addParagraph(List<Paragraph> paragraphs, List<Segment> segments) {
        if (segments.stream().anyMatch(segment -> !segment.text().isBlank())) {
            paragraphs.add(new Paragraph(segments));
        }
    }

    private void add(CodePointText at, Span span, Role role, int number, boolean first) {
        edge(at.toUtf16(span.start()), new Edge(role, number, true, first));
        edge(at.toUtf16(span.end()), new Edge(role, number, false, first));
    }

    private void edge(int utf16, Edge edge) {
        edges.computeIfAbsent(utf16, any -> new ArrayList<>()).add(edge);
    }

    private Segment segment(int from, int to, List<Edge> open, List<Edge> here) {
        List<Edge> there = edges.getOrDefault(to, List.of());
        Set<String> classes = new TreeSet<>();
        Set<Integer> lit = new TreeSet<>();
        int depth = 0;
        for (Edge edge : open) {
            classes.add(edge.role().name().toLowerCase(Locale.ROOT));
            lit.add(edge.number());
            depth += edge.role() == Role.CONTENT ? 1 : 0;
        }
        if (depth > 1) {
            classes.add(depth > 2 ? "deep3" : "deep2");
        }
        if (here.stream().anyMatch(e -> e.role() == Role.CONTENT && e.opens())) {
            classes.add("opens");
        }
        if (there.stream().anyMatch(e -> e.role() == Role.CONTENT && !e.opens())) {
            classes.add("closes");
        }
        List<String> names = new ArrayList<>(classes);
        lit.stream().map(number -> "n" + number).forEach(names::add);
        List<Integer> begins = here.stream()
                .filter(e -> e.role() == Role.CONTENT && e.opens() && e.first())
                .map(Edge::number)
                .sorted()
                .toList();
        return new Segment(Shown.text(text.substring(from, to)), String.join(" ", names), begins);
    }
}
