package org.demarche.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.ledger.FacetCounts;
import org.demarche.ledger.Tally;

/** Prints how many of what was found there are of each value. */
final class FacetPrint {
    private final Session session;
    private final int most;

    /** @param most how many values of each kind */
    FacetPrint(Session session, int most) {
        this.session = session;
        this.most = most;
    }

    void print(FacetCounts counts, ArticleCommand.Format format) {
        Map<String, List<Tally>> kinds = new LinkedHashMap<>();
        kinds.put("speaker", counts.speakers());
        kinds.put("side", counts.represented());
        kinds.put("outlet", counts.outlets());
        kinds.put("act", counts.acts());
        kinds.put("issue", counts.issues());
        kinds.put("month", counts.months());
        if (format == ArticleCommand.Format.JSON) {
            session.out().line(json(counts, kinds));
            return;
        }
        kinds.forEach((kind, values) ->
                values.stream().limit(most).forEach(value -> line(kind, value.statements(), value.label())));
        line("condition", counts.conditional(), "on a condition");
        line("reviewed", counts.reviewed(), "reviewed by a person");
        session.out()
                .line(
                        counts.exact()
                                ? counts.counted() + " counted."
                                : "The newest " + counts.counted() + " of more were counted.");
    }

    private void line(String kind, long statements, String value) {
        session.out().line(String.format(Locale.ROOT, "%-9s %7d  %s", kind, statements, value));
    }

    private String json(FacetCounts counts, Map<String, List<Tally>> kinds) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode line = json.createObjectNode();
        kinds.forEach((kind, values) -> {
            ArrayNode list = line.putArray(kind);
            values.stream()
                    .limit(most)
                    .forEach(value -> list.addObject()
                            .put("key", value.key())
                            .put("label", value.label())
                            .put("statements", value.statements()));
        });
        line.put("conditional", counts.conditional())
                .put("reviewed", counts.reviewed())
                .put("counted", counts.counted())
                .put("exact", counts.exact());
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and strings can be written", e);
        }
    }
}
