package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the selectors of a target point in a text.
 *
 * @param span the words, null when the selectors do not point at what they quote
 * @param why it is null; empty otherwise
 */
record Anchor(@Nullable Span span, String why) {
    private static final int SHOWN = 60;

    /** @param selectors one selector or a list of them that all mean the same words */
    static Anchor of(JsonNode selectors, CodePointText text) {
        JsonNode position = null;
        JsonNode quote = null;
        for (JsonNode each : selectors.isArray() ? selectors : java.util.List.of(selectors)) {
            switch (each.path("type").asText()) {
                case "TextPositionSelector" -> position = each;
                case "TextQuoteSelector" -> quote = each;
                default -> {
                    // Another selector for the same words; these two are enough.
                }
            }
        }
        if (quote == null || quote.path("exact").asText().isEmpty()) {
            return lost("it has no TextQuoteSelector, so nothing tells whether its words still stand there");
        }
        return position == null
                ? byQuote(quote, text)
                : at(position, quote.path("exact").asText(), text);
    }

    private static Anchor at(JsonNode position, String exact, CodePointText text) {
        int start = position.path("start").asInt(-1);
        int end = position.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length()) {
            return lost("its position " + start + " to " + end + " lies outside the text of " + text.length()
                    + " code points");
        }
        Span there = text.span(start, end);
        if (there.text().equals(exact) || (isBeginning(exact, there.text()))) {
            return new Anchor(there, "");
        }
        var elsewhere = Spans.find(exact, text, 2);
        return lost(
                "at " + start + " to " + end + " stands \"" + shown(there.text()) + "\", not \"" + shown(exact) + "\""
                        + (elsewhere.size() == 1
                                ? " (which stands at " + elsewhere.get(0).start() + " to "
                                        + elsewhere.get(0).end() + " now)"
                                : ""));
    }

    /** Whether a quote is a content's beginning that was cut because more may not be quoted. */
    private static boolean isBeginning(String exact, String there) {
        return there.startsWith(exact)
                && Terms.QUOTATIONS.quote(there, Terms.QUOTED_WORDS).equals(exact);
    }

    private static Anchor byQuote(JsonNode quote, CodePointText text) {
        String exact = quote.path("exact").asText();
        String prefix = quote.path("prefix").asText();
        var found = Spans.find(prefix + exact + quote.path("suffix").asText(), text, 2);
        if (found.size() != 1) {
            return lost("\"" + shown(exact) + "\" stands " + (found.isEmpty() ? "nowhere" : "more than once")
                    + " in the text, and no position tells which is meant");
        }
        int start = found.get(0).start() + prefix.codePointCount(0, prefix.length());
        return new Anchor(text.span(start, start + exact.codePointCount(0, exact.length())), "");
    }

    private static Anchor lost(String why) {
        return new Anchor(null, why);
    }

    private static String shown(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
