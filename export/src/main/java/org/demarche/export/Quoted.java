package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.record.CodePointText;
import org.demarche.record.Reading;

/**
 * Readings as JSON under given terms. Without full text, {@code article.text} is null and a span whose words are too many to quote has
 * their beginning as {@code text}, and {@code "cut": true}. {@link #restore} undoes this where the text is at hand.
 */
final class Quoted {
    private final Terms terms;

    Quoted(Terms terms) {
        this.terms = terms;
    }

    /**
     * Cuts a reading's line of the record in place. Fields that this version does not know go too: nobody can say what they quote.
     *
     * @param line as the codec wrote {@code reading}
     */
    void reading(ObjectNode line, Reading reading) {
        if (terms == Terms.FULL_TEXT) {
            return;
        }
        line.remove(reading.unknown().fields().keySet());
        ((ObjectNode) line.path("article"))
                .remove(reading.article().unknown().fields().keySet());
        for (int i = 0; i < reading.statements().size(); i++) {
            ((ObjectNode) line.path("statements").path(i))
                    .remove(reading.statements().get(i).unknown().fields().keySet());
        }
        ((ObjectNode) line.path("article")).putNull("text");
        line.path("statements").forEach(statement -> statement((ObjectNode) statement));
        line.path("deeds").forEach(deed -> spans(deed.path("content"), Terms.PART_WORDS));
    }

    /** Cuts a statement in place. */
    void statement(ObjectNode statement) {
        if (terms == Terms.FULL_TEXT) {
            return;
        }
        spans(statement.path("content"), Terms.QUOTED_WORDS);
        spans(statement.path("conditions"), Terms.PART_WORDS);
        spans(statement.path("points"), Terms.PART_WORDS);
        span(statement.path("source"), Terms.PART_WORDS);
        span(statement.path("cue"), Terms.PART_WORDS);
    }

    /** @param words for all spans of the list together */
    private void spans(JsonNode list, int words) {
        int left = words;
        for (JsonNode each : list) {
            left -= span(each, left);
        }
    }

    /** @return how many words were quoted */
    private int span(JsonNode span, int words) {
        if (!(span instanceof ObjectNode node)) {
            return 0;
        }
        String text = node.path("text").asText();
        String quote = terms.quote(text, Math.max(0, words));
        if (quote.length() < text.length()) {
            node.put("text", quote).put("cut", true);
        }
        return Terms.words(quote);
    }

    /** Puts the words of cut spans back, wherever in a tree they are, after checking that what was quoted of them stands there. */
    static void restore(JsonNode node, CodePointText text, String place) throws ImportException {
        for (JsonNode child : node) {
            restore(child, text, place);
        }
        if (!(node instanceof ObjectNode span) || !span.path("cut").asBoolean()) {
            return;
        }
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        String quote = span.path("text").asText();
        if (start < 0
                || end <= start
                || end > text.length()
                || !text.slice(start, end).startsWith(quote)) {
            throw new ImportException(
                    place + ": the words at " + start + " to " + end
                            + " of the article are not those that are quoted. The ledger's text is another one: export with full text");
        }
        span.put("text", text.slice(start, end)).remove("cut");
    }
}
