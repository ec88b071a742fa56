package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.ledger.Tally;
import org.demarche.record.RecordCodec;

/** The JSON twins of the pages. Field names are those of the record's format, in snake case; {@code docs/web.md} describes them. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RecordCodec CODEC = new RecordCodec();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void answer(Context context, ObjectNode object) {
        Answer.send(context, "application/json; charset=utf-8", object.toPrettyString() + "\n");
    }

    static ArrayNode statements(List<StatementView> views) throws JsonProcessingException {
        ArrayNode array = MAPPER.createArrayNode();
        for (StatementView view : views) {
            array.add(statement(view));
        }
        return array;
    }

    /** A statement with what the ledger knows beside it. */
    static ObjectNode statement(StatementView view) throws JsonProcessingException {
        ObjectNode object = object();
        object.put("address", Addresses.statement(view.id()));
        object.put("permanent", Addresses.revision(view.id(), view.revision()));
        object.put("mark", Mark.of(view.statement()).words());
        object.set("statement", MAPPER.readTree(CODEC.write(view.statement())));
        object.put("speaker_address", Addresses.speaker(view.speakerKey()));
        object.put("day", view.day().toString());
        object.set("article", article(view.article()));
        object.put("revision", view.revision());
        object.put("revisions", view.revisions());
        object.put("visible", view.visible());
        object.put("flagged", view.flagged());
        object.put("added_at", view.addedAt());
        object.put("revised_at", view.revisedAt());
        return object;
    }

    static ArrayNode revisions(List<Revision> revisions) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Revision revision : revisions) {
            ObjectNode object = array.addObject();
            object.put("number", revision.number());
            object.put("seq", revision.seq());
            object.put("kind", revision.kind().word());
            object.put("by", revision.author().name());
            object.put("by_kind", revision.author().kind().word());
            object.put("at", revision.at());
            object.put("reason", revision.reason());
            object.put("payload_sha256", revision.payloadSha256());
            object.put("previous_hash", revision.previousHash());
            object.put("hash", revision.hash());
        }
        return array;
    }

    static ArrayNode tallies(List<Tally> tallies) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Tally tally : tallies) {
            array.addObject()
                    .put("key", tally.key())
                    .put("label", tally.label())
                    .put("statements", tally.statements());
        }
        return array;
    }

    static JsonNode parsed(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    private static ObjectNode article(ArticleHeading article) {
        ObjectNode object = object();
        object.put("address", Addresses.article(article.id()));
        object.put("id", article.id());
        object.put("version", article.version());
        object.put("source", article.source());
        object.put("url", article.url());
        object.put("outlet", article.outlet());
        object.put("title", article.title());
        object.put("published", article.published());
        object.put("added_at", article.addedAt());
        return object;
    }
}
