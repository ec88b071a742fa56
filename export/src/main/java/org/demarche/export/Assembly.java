package org.demarche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordException;

/** Makes readings of what formats give, through the record's own codec: what it would refuse is refused here. */
final class Assembly {
    private Assembly() {}

    /** @param place of the article's first statement, for messages */
    static Reading reading(RecordJson json, Article article, ArrayNode statements, String place)
            throws ImportException {
        ObjectNode line = json.reading(Reading.unread(article));
        line.set("statements", statements);
        return reading(json, line, place);
    }

    /** @param line of the record; a statement within one that is not there becomes an outermost one */
    static Reading reading(RecordJson json, ObjectNode line, String place) throws ImportException {
        Set<String> ids = new HashSet<>();
        line.path("statements").forEach(s -> ids.add(s.path("id").asText()));
        line.path("statements").forEach(s -> {
            if (!ids.contains(s.path("within").asText())) {
                ((ObjectNode) s).putNull("within");
            }
        });
        try {
            return json.codec().read(json.text(line), place);
        } catch (RecordException e) {
            throw new ImportException(e.getMessage() + ". Mend it, or take it out", e);
        }
    }
}
