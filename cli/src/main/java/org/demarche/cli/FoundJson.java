package org.demarche.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.StatementView;
import org.demarche.record.RecordCodec;

/** Writes a statement of the ledger as one line of JSON: the statement as in the record, its article in short, and what the ledger knows. */
final class FoundJson {
    private final ObjectMapper json = new ObjectMapper();
    private final RecordCodec codec = new RecordCodec();

    String write(StatementView found) {
        ArticleHeading heading = found.article();
        ObjectNode line = json.createObjectNode();
        try {
            line.set("statement", json.readTree(codec.write(found.statement())));
            line.putObject("article")
                    .put("id", heading.id())
                    .put("version", heading.version())
                    .put("source", heading.source())
                    .put("url", heading.url())
                    .put("outlet", heading.outlet())
                    .put("title", heading.title())
                    .put("published", heading.published());
            line.put("day", found.day().toString())
                    .put("revision", found.revision())
                    .put("revisions", found.revisions())
                    .put("visible", found.visible())
                    .put("flagged", found.flagged())
                    .put("assigned", found.assigned())
                    .put("merged_into", found.mergedInto())
                    .put("added_at", found.addedAt())
                    .put("revised_at", found.revisedAt());
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the codec writes can be read", e);
        }
    }
}
