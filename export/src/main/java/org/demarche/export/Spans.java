package org.demarche.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/** Offsets as people type them: {@code 12-40 45-60}, code points, end exclusive. */
final class Spans {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    private Spans() {}

    static String text(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param place for the message
     */
    static List<Span> read(String typed, CodePointText text, String place) throws ImportException {
        List<Span> spans = new ArrayList<>();
        for (String each : typed.strip().split("[ ;,]+")) {
            Matcher parts = SPAN.matcher(each);
            if (!parts.matches()) {
                throw new ImportException(
                        place + ": \"" + each + "\" is no span like 12-40 (code points, end exclusive)");
            }
            spans.add(at(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), text, place));
        }
        return spans;
    }

    static Span at(int start, int end, CodePointText text, String place) throws ImportException {
        if (start < 0 || end <= start || end > text.length()) {
            throw new ImportException(place + ": the span " + start + "-" + end + " lies outside the article's text of "
                    + text.length() + " code points");
        }
        return text.span(start, end);
    }

    static void put(ObjectNode to, Span span) {
        to.put("start", span.start()).put("end", span.end()).put("text", span.text());
    }

    /**
     * Where some words stand in a text.
     *
     * @return all places, as spans in code points, at most {@code most}
     */
    static List<Span> find(String words, CodePointText text, int most) {
        List<Span> found = new ArrayList<>();
        for (int at = text.text().indexOf(words);
                at >= 0 && !words.isEmpty() && found.size() < most;
                at = text.text().indexOf(words, at + 1)) {
            found.add(text.span(text.toCodePoint(at), text.toCodePoint(at + words.length())));
        }
        return found;
    }
}
