package org.demarche.article.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.demarche.article.plain.LineJoin;
import org.demarche.article.transcript.Label;

/**
 * Lines become paragraphs. A new one begins after a wider gap, at an indent, a bullet or a speaker's name, in another size, and where the
 * line before ended although its next word would have fitted; at the end of a column or page a sentence that is not finished goes on.
 */
final class Layout {
    private final List<Line> lines;
    private final float body;
    private final float spacing;
    private final Map<Integer, float[]> edges = new HashMap<>();

    Layout(List<Line> lines) {
        this.lines = lines;
        this.body = body(lines);
        this.spacing = spacing(lines);
    }

    /** Size of most of the text, in points. */
    float body() {
        return body;
    }

    /** The paragraphs in order. */
    List<Paragraph> paragraphs() {
        LineJoin join = LineJoin.ofPrint(lines.stream().map(Line::text).toList());
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || begins(lines.get(i - 1), lines.get(i))) {
                add(paragraphs, lines.subList(from, i), join);
                from = i;
            }
        }
        return paragraphs;
    }

    private void add(List<Paragraph> paragraphs, List<Line> part, LineJoin join) {
        if (part.isEmpty()) {
            return;
        }
        String text = join.all(part.stream().map(Line::text).toList());
        if (bullet(text)) {
            String item = text.substring(1).strip();
            if (!item.isEmpty()) {
                paragraphs.add(Paragraph.of(Role.LIST, item));
            }
        } else if (!text.isEmpty()) {
            paragraphs.add(Paragraph.of(heading(part, text) ? Role.HEADING : Role.PARAGRAPH, text));
        }
    }

    private boolean heading(List<Line> part, String text) {
        boolean set = part.get(0).size() > body * 1.12f || part.stream().allMatch(Line::bold);
        return set && text.length() < 200 && part.size() < 4 && !finished(text) && !text.endsWith(":");
    }

    private boolean begins(Line above, Line line) {
        boolean otherSize = Math.abs(above.size() - line.size()) > 0.12f * Math.max(above.size(), line.size());
        if (otherSize || bullet(line.text()) || Label.of(line.text()) != null) {
            return true;
        }
        float gap = line.y() - above.y();
        if (above.page() != line.page() || gap < -1 || gap > 6 * spacing) {
            return finished(above.text()) || !goesOn(above.text(), line.text());
        }
        return above.bold() != line.bold() && !finished(line.text())
                || gap > 1.35f * Math.max(spacing, above.size())
                || indented(above, line)
                || wouldFit(above, line);
    }

    private static boolean goesOn(String above, String line) {
        char last = above.charAt(above.length() - 1);
        return last == '-'
                || last == '\u00ad'
                || last == ','
                || !Character.isUpperCase(line.charAt(0))
                || above.length() > 40;
    }

    private boolean indented(Line above, Line line) {
        float indent = line.left() - above.left();
        // The second line of an item hangs under its words, not under its bullet.
        return !bullet(above.text()) && indent > 0.8f * line.size() && indent < 6 * line.size();
    }

    /** Whether the first word of the line would have fitted behind the line above; an unfinished sentence needs clearer signs. */
    private boolean wouldFit(Line above, Line line) {
        float doubt = finished(above.text()) ? 0.5f : 4;
        return above.right() + 0.3f * above.size() + line.firstWord() < edge(above) - doubt * above.size();
    }

    /** The right edge of the column in which a line stands. */
    private float edge(Line line) {
        int column = Math.round(line.left() / (4 * body));
        float[] right = edges.computeIfAbsent(line.page(), page -> rights(page));
        return Math.max(line.right(), right[Math.min(right.length - 1, Math.max(0, column))]);
    }

    /** For each width of four characters from the left: how far lines reach that begin there or beside. */
    private float[] rights(int page) {
        float[] right = new float[200];
        for (Line line : lines) {
            if (line.page() == page && line.size() < body * 1.12f) {
                int column = Math.min(199, Math.max(0, Math.round(line.left() / (4 * body))));
                for (int c = Math.max(0, column - 1); c <= Math.min(199, column + 1); c++) {
                    right[c] = Math.max(right[c], line.right());
                }
            }
        }
        return right;
    }

    static boolean finished(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"\u201d\u2019)\u00bb]'*".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".!?\u2026\u3002".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean bullet(String text) {
        char c = text.charAt(0);
        return "\u2022\u25cf\u25aa\u25a0\u2023\u25e6\u00b7\uf0b7".indexOf(c) >= 0
                || ((c == '-' || c == '\u2013' || c == '*') && text.length() > 2 && text.charAt(1) == ' ');
    }

    /** The size that most characters have. */
    private static float body(List<Line> lines) {
        Map<Integer, Integer> characters = new HashMap<>();
        lines.forEach(line ->
                characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> Math.max(1f, most.getKey() / 2f))
                .orElse(1f);
    }

    /** The usual distance of two lines of the body. */
    private float spacing(List<Line> lines) {
        float[] gaps = new float[lines.size()];
        int n = 0;
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            boolean same = lines.get(i).page() == lines.get(i - 1).page();
            if (same && gap > 0.7f * body && gap < 4 * body) {
                gaps[n++] = gap;
            }
        }
        if (n == 0) {
            return 1.2f * body;
        }
        Arrays.sort(gaps, 0, n);
        // Of text with much space between paragraphs of two lines each, the lower third is still the distance of lines.
        return gaps[n / 3];
    }
}
