package org.demarche.analysis;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/** The sentence around words of an article. */
final class Sentence {
    private Sentence() {}

    /**
     * The sentences that the words from {@code start} to {@code end} touch, white space made single. Boundaries are those of Unicode
     * Standard Annex 29, and an empty line always ends a sentence.
     *
     * @param start offset in code points
     * @param end offset in code points, exclusive
     */
    static String around(CodePointText text, int start, int end) {
        String all = text.text();
        int from = text.toUtf16(start);
        int to = text.toUtf16(end);
        int paragraph = Math.max(0, all.lastIndexOf("\n\n", from));
        int behind = all.indexOf("\n\n", to);
        String part = all.substring(paragraph, behind < 0 ? all.length() : behind);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(part.replace('\n', ' '));
        int first = from == paragraph ? 0 : sentences.preceding(Math.min(part.length(), from - paragraph + 1));
        int last = to - paragraph >= part.length() ? part.length() : sentences.following(to - paragraph - 1);
        return part.substring(
                        first == BreakIterator.DONE ? 0 : first, last == BreakIterator.DONE ? part.length() : last)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of several spans, a space and an ellipsis in brackets between them. */
    static String joined(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(" […] "));
    }
}
