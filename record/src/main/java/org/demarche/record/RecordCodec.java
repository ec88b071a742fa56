package org.demarche.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads and writes {@code demarche-record/1}: one JSON object a line, one line an article. Reading checks that every quoted text stands at
 * its offsets; fields of a later minor version survive a round trip. Thread-safe.
 */
public final class RecordCodec {
    /** The value of {@code format} in what is written, and the only one that is read. */
    public static final String FORMAT = "demarche-record/1";

    private final ObjectMapper json = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads one line.
     *
     * @param line one JSON object
     * @param place where the line stands ("readings.jsonl, line 7"), for messages
     * @throws RecordException when it is no JSON, not of this format, or says something without the words it rests on
     */
    public Reading read(String line, String place) throws RecordException {
        JsonNode root;
        try {
            root = json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new RecordException(place + ": not readable JSON: " + e.getOriginalMessage(), e);
        }
        return new RecordReader(place).reading(root);
    }

    /** Writes one line, without a line break. */
    public String write(Reading reading) {
        return text(new RecordWriter(json.getNodeFactory()).reading(reading));
    }

    /** Writes one statement alone, as it stands in the list {@code statements} of its article. */
    public String write(Statement statement) {
        return text(new RecordWriter(json.getNodeFactory()).statement(statement));
    }

    /**
     * Reads one statement alone.
     *
     * @param line one JSON object, as {@link #write(Statement)} gives it
     * @param text the text of its article, against which its offsets are checked
     * @param place where it was found, for messages
     * @throws RecordException as for {@link #read}
     */
    public Statement readStatement(String line, CodePointText text, String place) throws RecordException {
        try {
            return new RecordReader(place).statement(json.readTree(line), text);
        } catch (JsonProcessingException e) {
            throw new RecordException(place + ": not readable JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String text(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
