package org.demarche.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.demarche.record.CodePointText;
import org.demarche.record.Condition;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * A piece of the text around a statement.
 *
 * @param text the words, every character one of the article's; those that would change how the text is shown are replaced one for one
 * @param classes of the spans over it, empty for none
 */
public record Piece(String text, String classes) {
    /** Code points shown before and behind the statement. */
    static final int AROUND = 1500;

    /** Code points that are shown of an article at most. */
    static final int WHOLE = 200_000;

    /**
     * A part of an article's text.
     *
     * @param start offset of its first character in code points
     * @param pieces the text, cut wherever a span begins or ends
     * @param cutBefore whether the text goes on before it
     * @param cutAfter whether it goes on behind it
     */
    public record Window(int start, List<Piece> pieces, boolean cutBefore, boolean cutAfter) {}

    /** The text around a statement, its own words marked. */
    static Window window(CodePointText text, Statement statement) {
        int from = Math.max(0, statement.start() - AROUND);
        int to = Math.min(text.length(), statement.end() + AROUND);
        List<Marked> marks = new ArrayList<>();
        statement.content().forEach(span -> marks.add(new Marked("content", span)));
        Span source = statement.source();
        if (source != null) {
            marks.add(new Marked("source", source));
        }
        Span cue = statement.cue();
        if (cue != null) {
            marks.add(new Marked("cue", cue));
        }
        for (Condition condition : statement.conditions()) {
            marks.add(new Marked("condition", condition.span()));
        }
        return cut(text, from, to, marks);
    }

    /** The text around a statement that is to be split: where each part lies. */
    static Window parts(CodePointText text, Statement statement, List<List<Span>> parts) {
        List<Marked> marks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Span span : parts.get(i)) {
                marks.add(new Marked("part" + (i + 1), span));
            }
        }
        return cut(
                text,
                Math.max(0, statement.start() - AROUND),
                Math.min(text.length(), statement.end() + AROUND),
                marks);
    }

    /** A whole article as far as a page shows it, with the content of what was found in it. */
    static Window whole(CodePointText text, List<Statement> known) {
        List<Marked> marks = new ArrayList<>();
        known.forEach(statement -> statement.content().forEach(span -> marks.add(new Marked("known", span))));
        return cut(text, 0, Math.min(text.length(), WHOLE), marks);
    }

    private static Window cut(CodePointText text, int from, int to, List<Marked> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (Marked mark : marks) {
            cuts.add(Math.min(to, Math.max(from, mark.span().start())));
            cuts.add(Math.min(to, Math.max(from, mark.span().end())));
        }
        List<Piece> pieces = new ArrayList<>();
        Integer start = null;
        for (int cut : cuts) {
            if (start != null) {
                pieces.add(new Piece(harmless(text.slice(start, cut)), classes(marks, start, cut)));
            }
            start = cut;
        }
        return new Window(from, pieces, from > 0, to < text.length());
    }

    private record Marked(String name, Span span) {}

    private static String classes(List<Marked> marks, int start, int end) {
        StringBuilder classes = new StringBuilder();
        for (Marked mark : marks) {
            boolean over = mark.span().start() <= start && mark.span().end() >= end;
            if (over && classes.indexOf(mark.name()) < 0) {
                classes.append(classes.isEmpty() ? "m " : " ").append(mark.name());
            }
        }
        return classes.toString();
    }

    /** One visible character for each that would hide or turn others, so that offsets stay. */
    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "\ufffd");
    }
}
