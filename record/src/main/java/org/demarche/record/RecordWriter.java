package org.demarche.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns readings into JSON trees. Fields stand in the order of the format's description; unknown ones follow. */
final class RecordWriter {
    private final JsonNodeFactory nodes;

    RecordWriter(JsonNodeFactory nodes) {
        this.nodes = nodes;
    }

    ObjectNode reading(Reading reading) {
        ObjectNode node = nodes.objectNode();
        node.put("format", RecordCodec.FORMAT);
        node.set("article", article(reading.article()));
        node.set("statements", list(reading.statements(), this::statement));
        node.set("preconditions", list(reading.preconditions(), this::precondition));
        node.set("deeds", list(reading.deeds(), this::deed));
        return with(node, reading.unknown());
    }

    private ObjectNode article(Article article) {
        ObjectNode node = nodes.objectNode();
        node.put("source", article.source());
        node.put("url", article.url());
        node.put("outlet", article.outlet());
        node.put("title", article.title());
        node.set("authors", list(article.authors(), nodes::textNode));
        node.put("published", article.published());
        node.put("language", article.language());
        node.put("text", article.text());
        node.put("sha256", article.sha256());
        return with(node, article.unknown());
    }

    ObjectNode statement(Statement s) {
        ObjectNode node = nodes.objectNode();
        node.put("id", s.id());
        node.set("source", span(s.source()));
        node.set("cue", span(s.cue()));
        node.set("content", list(s.content(), this::span));
        node.set("speaker", speaker(s.speaker()));
        node.put("form", s.form().word());
        node.put("act", s.act().word());
        node.put("issue", s.issue());
        node.put("stance", word(s.stance()));
        node.set("conditions", list(s.conditions(), this::condition));
        node.set("waits", doing(s.waits()));
        node.set("guarantees", list(s.guarantees(), this::guarantee));
        node.put("said_on", s.saidOn() == null ? null : s.saidOn().toString());
        node.put("venue", s.venue());
        node.set("via", list(s.via(), nodes::textNode));
        node.put("addressee", s.addressee());
        node.put("within", s.within());
        node.set("points", list(s.points(), this::span));
        node.put("confidence", s.confidence());
        ObjectNode evidence = node.putObject("evidence");
        for (Map.Entry<String, List<Evidence>> entry : s.evidence().entrySet()) {
            evidence.set(entry.getKey(), list(entry.getValue(), this::evidence));
        }
        node.set("review", review(s.review()));
        return with(node, s.unknown());
    }

    private ObjectNode speaker(Speaker speaker) {
        ObjectNode node = nodes.objectNode();
        node.put("name", speaker.name());
        node.put("kind", speaker.kind().word());
        node.put("id", speaker.id());
        node.put("role", speaker.role());
        node.put("represents", speaker.represents());
        return with(node, speaker.unknown());
    }

    private ObjectNode condition(Condition condition) {
        ObjectNode node = plain(condition.span());
        node.put("kind", condition.kind().word());
        node.put("by", condition.by());
        return with(node, condition.unknown());
    }

    private ObjectNode guarantee(Guarantee guarantee) {
        ObjectNode node = nodes.objectNode();
        node.put("guarantor", guarantee.guarantor());
        node.put("beneficiary", guarantee.beneficiary());
        node.put("about", guarantee.about());
        node.put("state", guarantee.state().word());
        return node;
    }

    private ObjectNode evidence(Evidence evidence) {
        return nodes.objectNode()
                .put("start", evidence.start())
                .put("end", evidence.end())
                .put("rule", evidence.rule());
    }

    private @Nullable ObjectNode review(@Nullable Review review) {
        if (review == null) {
            return null;
        }
        return nodes.objectNode()
                .put("state", review.state().word())
                .put("by", review.by())
                .put("at", review.at())
                .put("revision", review.revision());
    }

    private ObjectNode precondition(Precondition edge) {
        ObjectNode node = nodes.objectNode();
        node.set("waits", doing(edge.waits()));
        node.set("on", doing(edge.on()));
        node.put("statement", edge.statement());
        node.put("kind", edge.kind().word());
        node.put("held_by", edge.heldBy());
        return with(node, edge.unknown());
    }

    private ObjectNode deed(Deed deed) {
        ObjectNode node = nodes.objectNode();
        node.put("id", deed.id());
        node.put("actor", deed.actor());
        node.put("action", deed.action());
        node.set("content", list(deed.content(), this::span));
        node.put("done_on", deed.doneOn() == null ? null : deed.doneOn().toString());
        node.set("via", list(deed.via(), nodes::textNode));
        return with(node, deed.unknown());
    }

    private @Nullable ObjectNode doing(@Nullable Doing doing) {
        return doing == null
                ? null
                : nodes.objectNode().put("actor", doing.actor()).put("action", doing.action());
    }

    private @Nullable ObjectNode span(@Nullable Span span) {
        return span == null ? null : plain(span);
    }

    private ObjectNode plain(Span span) {
        return nodes.objectNode()
                .put("start", span.start())
                .put("end", span.end())
                .put("text", span.text());
    }

    private static @Nullable String word(@Nullable Named constant) {
        return constant == null ? null : constant.word();
    }

    private <T> ArrayNode list(List<T> values, Function<T, ? extends com.fasterxml.jackson.databind.JsonNode> write) {
        ArrayNode array = nodes.arrayNode();
        for (T value : values) {
            array.add(write.apply(value));
        }
        return array;
    }

    private static ObjectNode with(ObjectNode node, Unknown unknown) {
        unknown.fields().forEach(node::set);
        return node;
    }
}
