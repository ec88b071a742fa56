package org.demarche.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.record.CodePointText;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * A statement as a person types it, field by field: corrected from one that is there, or new for words that the reader missed. A value is
 * checked as one in a record is.
 *
 * <p>Fields and their values: {@code act}, {@code issue}, {@code stance}, {@code form}, {@code said_on}, {@code venue}, {@code addressee} and
 * {@code speaker} as in the record; {@code kind}, {@code role} and {@code represents} of the speaker; {@code via} with commas between;
 * {@code source} and {@code cue}, a span each; {@code content} and {@code points}, spans with commas between; {@code conditions}, spans with
 * commas between, each with its kind behind a colon unless that is {@code if}. A span is {@code 120-164}: offsets in code points into the
 * article's text, the end exclusive. An empty value takes a field away.
 */
public final class Draft {
    private static final Set<String> WORDS = Set.of("act", "issue", "stance", "form", "said_on", "venue", "addressee");
    private static final Set<String> OF_SPEAKER = Set.of("kind", "role", "represents");
    private static final Set<String> SPANS = Set.of("source", "cue");
    private static final Set<String> LISTS = Set.of("via", "content", "points", "conditions");
    private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final RecordCodec codec = new RecordCodec();
    private final JsonMapper json = new JsonMapper();
    private final CodePointText text;

    /** @param text of the article that the statement rests on */
    public Draft(String text) {
        this.text = new CodePointText(text);
    }

    /** The fields that have a value, in alphabetical order. */
    public static List<String> fields() {
        return Stream.of(WORDS, OF_SPEAKER, SPANS, LISTS, Set.of("speaker"))
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    /**
     * A statement with some fields changed.
     *
     * @param changes by field, the value
     * @throws IllegalArgumentException when there is no such field, or the value is none of it
     */
    public Statement change(Statement statement, Map<String, String> changes) {
        return read(tree(codec.write(statement)), changes);
    }

    /**
     * A statement that the reader missed.
     *
     * @param fields by field, the value; {@code content}, {@code speaker} and {@code issue} at least. Unless given, the form is {@code
     *     indirect}, the act {@code assert} and the speaker a person
     * @throws IllegalArgumentException when one of the three is missing, there is no such field, or a value is none of it
     */
    public Statement missed(Map<String, String> fields) {
        String missing = Stream.of("content", "speaker", "issue")
                .filter(field -> fields.getOrDefault(field, "").isBlank())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a missed statement needs " + missing);
        }
        ObjectNode node =
                json.createObjectNode().put("id", "s1").put("form", "indirect").put("act", "assert");
        node.putObject("speaker").put("name", fields.get("speaker")).put("kind", "person");
        return read(node, fields);
    }

    private Statement read(ObjectNode node, Map<String, String> changes) {
        new LinkedHashMap<>(changes).forEach((field, value) -> set(node, field, value.strip()));
        try {
            return codec.readStatement(json.writeValueAsString(node), text, "the statement");
        } catch (RecordException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    private ObjectNode tree(String line) {
        try {
            return (ObjectNode) json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the codec wrote can be read", e);
        }
    }

    private void set(ObjectNode node, String field, String value) {
        if (field.equals("speaker")) {
            // The id is that of the name that stood there.
            of(node, "speaker").put("name", value).putNull("id");
        } else if (OF_SPEAKER.contains(field)) {
            put(of(node, "speaker"), field, value);
        } else if (WORDS.contains(field)) {
            put(node, field, value);
        } else if (SPANS.contains(field)) {
            node.set(field, value.isEmpty() ? json.nullNode() : span(value));
        } else if (LISTS.contains(field)) {
            ArrayNode list = node.putArray(field);
            parts(value).forEach(part -> list.add(item(field, part)));
        } else {
            throw new IllegalArgumentException(
                    "there is no field '" + field + "' to set. Fields: " + String.join(", ", fields()));
        }
    }

    private static ObjectNode of(ObjectNode node, String field) {
        return (ObjectNode) node.path(field);
    }

    private static void put(ObjectNode node, String field, String value) {
        if (value.isEmpty()) {
            node.putNull(field);
        } else {
            node.put(field, value);
        }
    }

    private JsonNode item(String field, String part) {
        if (field.equals("via")) {
            return json.getNodeFactory().textNode(part);
        }
        int colon = field.equals("conditions") ? part.indexOf(':') : -1;
        ObjectNode span = span(colon < 0 ? part : part.substring(0, colon));
        return field.equals("conditions")
                ? span.put("kind", colon < 0 ? "if" : part.substring(colon + 1).strip())
                : span;
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private ObjectNode span(String offsets) {
        Matcher parts = OFFSETS.matcher(offsets.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + offsets + "' is no span: give its offsets in code points, such as 120-164");
        }
        int start = Integer.parseInt(parts.group(1));
        int end = Integer.parseInt(parts.group(2));
        if (start >= end || end > text.length()) {
            throw new IllegalArgumentException(
                    "'" + offsets + "' is no span of the article, which has " + text.length() + " code points");
        }
        Span span = text.span(start, end);
        return json.createObjectNode()
                .put("start", span.start())
                .put("end", span.end())
                .put("text", span.text());
    }
}
