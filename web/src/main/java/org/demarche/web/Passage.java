package org.demarche.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that hold a statement, with the sentence before and the one behind.
 *
 * @param before the sentence before, empty at the beginning of the text
 * @param beforeApart whether it stands in another paragraph
 * @param sentences the sentences that hold source, cue and content, marked
 * @param after the sentence behind, empty at the end of the text
 * @param afterApart whether it stands in another paragraph
 */
record Passage(String before, boolean beforeApart, List<Segment> sentences, String after, boolean afterApart) {

    /** UTF-16 indices of a sentence, end exclusive, without the white space around it. */
    private record Range(int start, int end) {}

    /**
     * @param text the text that the statement's offsets point into
     * @param title the article's headline, which is not the sentence before anything; null when there is none
     */
    static Passage of(CodePointText text, Statement statement, @Nullable String title) {
        Range held = held(text, statement);
        String words = text.text();
        int low = Shown.boundary(words, Math.max(0, held.start() - 3 * Limits.NEIGHBOURS));
        int high = Shown.boundary(words, Math.min(words.length(), held.end() + 3 * Limits.NEIGHBOURS));
        List<Range> near = sentences(words, low, high);
        int first = 0;
        while (first + 1 < near.size() && near.get(first).end() <= held.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < near.size() && near.get(last + 1).start() < held.end()) {
            last++;
        }
        int from = Math.min(near.get(first).start(), held.start());
        int to = Math.max(near.get(last).end(), held.end());
        String before = first == 0 ? "" : slice(words, near.get(first - 1));
        boolean headline = title != null && before.strip().equals(title.strip());
        String after = last + 1 == near.size() ? "" : slice(words, near.get(last + 1));
        return new Passage(
                headline ? "" : tail(before),
                first > 0 && words.substring(near.get(first - 1).end(), from).contains("\n"),
                MarkedText.of(text, List.of(statement), 1).segments(from, to),
                Shown.shortened(after, Limits.NEIGHBOURS),
                !after.isEmpty()
                        && words.substring(to, near.get(last + 1).start()).contains("\n"));
    }

    /** From source, cue or content to the last of them. One that stands far from the content (a name ten paragraphs up) is left out. */
    private static Range held(CodePointText text, Statement statement) {
        int from = text.toUtf16(statement.start());
        int to = text.toUtf16(statement.end());
        for (Span span : new Span[] {statement.source(), statement.cue()}) {
            if (span != null) {
                int start = text.toUtf16(span.start());
                int end = text.toUtf16(span.end());
                if (end > from - Limits.NEIGHBOURS && start < to + Limits.NEIGHBOURS) {
                    from = Math.min(from, start);
                    to = Math.max(to, end);
                }
            }
        }
        return new Range(from, to);
    }

    /** By Java's rules, and at every line break: a wrong cut only moves context. Holds at least one sentence. */
    private static List<Range> sentences(String words, int low, int high) {
        List<Range> ranges = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(words.substring(low, high));
        int start = low;
        for (int cut = breaks.next(); cut != BreakIterator.DONE; cut = breaks.next()) {
            int end = low + cut;
            for (int line = words.indexOf('\n', start); line >= 0 && line < end; line = words.indexOf('\n', start)) {
                add(ranges, words, start, line);
                start = line + 1;
            }
            add(ranges, words, start, end);
            start = end;
        }
        if (ranges.isEmpty()) {
            ranges.add(new Range(low, high));
        }
        return ranges;
    }

    private static void add(List<Range> ranges, String words, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            ranges.add(new Range(from, to));
        }
    }

    private static String slice(String words, Range range) {
        return words.substring(range.start(), range.end());
    }

    private static String tail(String words) {
        int cut = Math.max(0, words.length() - Limits.NEIGHBOURS);
        return (cut > 0 ? "…" : "") + Shown.text(words.substring(Shown.boundary(words, cut)));
    }
}
