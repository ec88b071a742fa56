package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.Statement;

/** The record as trees of JSON, and trees as text. Thread-safe. */
final class RecordJson {
    /** Where others nest deeper than this, they mean harm. */
    private static final int DEPTH = 200;

    private static final int LONGEST_STRING = 64 << 20;

    private final RecordCodec codec = new RecordCodec();
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final JsonMapper within = json.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For trees that stand within a longer document. */
    JsonMapper within() {
        return within;
    }

    JsonMapper mapper() {
        return json;
    }

    RecordCodec codec() {
        return codec;
    }

    ObjectNode object() {
        return json.createObjectNode();
    }

    ArrayNode array() {
        return json.createArrayNode();
    }

    ObjectNode reading(Reading reading) {
        return written(codec.write(reading));
    }

    ObjectNode statement(Statement statement) {
        return written(codec.write(statement));
    }

    private ObjectNode written(String line) {
        try {
            return (ObjectNode) json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the codec wrote can be read", e);
        }
    }

    String text(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    /** @param place for the message */
    ObjectNode parse(String text, String place) throws ImportException {
        try {
            if (json.readTree(text) instanceof ObjectNode node) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new ImportException(
                    place + ": not readable JSON: " + e.getOriginalMessage() + ". Mend it, or take it out", e);
        }
        throw new ImportException(place + ": no JSON object ({…}) stands here. Mend it, or take it out");
    }
}
