package org.demarche.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.demarche.web.account.Refused;

/** Finds where words stand in a text. All offsets are code points. */
final class Places {
    private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final int MOST = 50;

    private Places() {}

    /** {@code 120-164,170-190} as spans, in the order of the text. */
    static List<Span> parse(String name, String offsets, CodePointText text) throws Refused {
        List<Span> spans = new ArrayList<>();
        for (String part : offsets.split(",", MOST)) {
            Matcher ends = OFFSETS.matcher(part.strip());
            int start = ends.matches() ? Integer.parseInt(ends.group(1)) : -1;
            int end = ends.matches() ? Integer.parseInt(ends.group(2)) : -1;
            if (start < 0 || end <= start || end > text.length()) {
                throw new Refused("The offsets of “" + name + "” are no place in the article, which has "
                        + text.length() + " characters: " + part);
            }
            spans.add(text.span(start, end));
        }
        spans.sort(null);
        return spans;
    }

    /** The place where these words stand, whatever white space is between them; of several the one nearest to an offset. */
    static Optional<Span> nearest(String words, CodePointText text, int near) {
        String[] parts = words.strip().split("\\s+");
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(part));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(text.text());
        Span best = null;
        while (matcher.find() && !words.isBlank()) {
            Span span = text.span(text.toCodePoint(matcher.start()), text.toCodePoint(matcher.end()));
            if (best == null || Math.abs(span.start() - near) < Math.abs(best.start() - near)) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }
}
