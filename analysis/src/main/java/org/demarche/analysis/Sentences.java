package org.demarche.analysis;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/**
 * The sentences of an article. Boundaries are those of Unicode Standard Annex 29, and an empty line always ends a sentence. The paragraph
 * asked for last is remembered, as statements stand side by side. Not thread-safe.
 */
final class Sentences {
    private final CodePointText text;
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    private int from = -1;
    private int behind = -1;
    private String paragraph = "";

    Sentences(String text) {
        this.text = new CodePointText(text);
    }

    /**
     * The sentences that the words from {@code start} to {@code end} touch, white space made single.
     *
     * @param start offset in code points
     * @param end offset in code points, exclusive
     */
    String around(int start, int end) {
        int first = text.toUtf16(start);
        int last = text.toUtf16(end);
        turnTo(first, last);
        int opens = first == from ? 0 : breaks.preceding(Math.min(paragraph.length(), first - from + 1));
        int closes = last - from >= paragraph.length() ? paragraph.length() : breaks.following(last - from - 1);
        return single(paragraph.substring(
                opens == BreakIterator.DONE ? 0 : opens, closes == BreakIterator.DONE ? paragraph.length() : closes));
    }

    private void turnTo(int first, int last) {
        String all = text.text();
        int starts = Math.max(0, all.lastIndexOf("\n\n", first));
        int next = all.indexOf("\n\n", last);
        int ends = next < 0 ? all.length() : next;
        if (starts != from || ends != behind) {
            from = starts;
            behind = ends;
            paragraph = all.substring(starts, ends);
            breaks.setText(paragraph.replace('\n', ' '));
        }
    }

    private static String single(String words) {
        StringBuilder single = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                space = true;
            } else {
                if (space && !single.isEmpty()) {
                    single.append(' ');
                }
                space = false;
                single.append(c);
            }
        }
        return single.toString().strip();
    }

    /** The words of several spans, a space and an ellipsis in brackets between them. */
    static String joined(List<Span> spans) {
        return spans.size() == 1
                ? spans.get(0).text()
                : spans.stream().map(Span::text).collect(Collectors.joining(" […] "));
    }
}
