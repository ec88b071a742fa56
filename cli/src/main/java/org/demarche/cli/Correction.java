package org.demarche.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.CodePointText;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/** Sets fields of a statement from what was typed, by way of its JSON, so that a value is checked as one in a record is. */
final class Correction {
    private static final Set<String> WORDS = Set.of("act", "issue", "stance", "form", "said_on", "venue", "addressee");
    private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final RecordCodec codec = new RecordCodec();
    private final JsonMapper json = new JsonMapper();
    private final CodePointText text;

    /** @param text of the article that the statement rests on */
    Correction(String text) {
        this.text = new CodePointText(text);
    }

    /** @throws InputFault when there is no such field, or the value is none of it */
    Statement apply(Statement statement, Map<String, String> changes) {
        try {
            ObjectNode node = (ObjectNode) json.readTree(codec.write(statement));
            changes.forEach((field, value) -> set(node, field, value));
            return codec.readStatement(json.writeValueAsString(node), text, "--set");
        } catch (RecordException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the codec wrote can be read", e);
        }
    }

    private void set(ObjectNode node, String field, String value) {
        if (WORDS.contains(field)) {
            if (value.isEmpty()) {
                node.putNull(field);
            } else {
                node.put(field, value);
            }
        } else if (field.equals("speaker")) {
            // The id is that of the name that stood there.
            ((ObjectNode) node.path("speaker")).put("name", value).putNull("id");
        } else if (field.equals("via")) {
            ArrayNode via = node.putArray("via");
            parts(value).forEach(via::add);
        } else if (field.equals("content")) {
            ArrayNode spans = node.putArray("content");
            parts(value).forEach(part -> spans.add(span(part)));
        } else if (field.equals("source") || field.equals("cue")) {
            if (value.isEmpty()) {
                node.putNull(field);
            } else {
                node.set(field, span(value));
            }
        } else {
            throw new InputFault("there is no field '" + field + "' to set. Fields: "
                    + String.join(", ", WORDS.stream().sorted().toList()) + ", speaker, via, source, cue, content");
        }
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
            throw new InputFault("'" + offsets + "' is no span: give its offsets in code points, such as 120-164");
        }
        int start = Integer.parseInt(parts.group(1));
        int end = Integer.parseInt(parts.group(2));
        if (start >= end || end > text.length()) {
            throw new InputFault(
                    "'" + offsets + "' is no span of the article, which has " + text.length() + " code points");
        }
        Span span = text.span(start, end);
        return json.createObjectNode()
                .put("start", span.start())
                .put("end", span.end())
                .put("text", span.text());
    }
}
