package org.demarche.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, taken out one by one with messages that say where they stand. An absent field counts as null. */
final class Fields {
    private final JsonNode node;
    private final String place;

    Fields(JsonNode node, String place) throws RecordException {
        if (!node.isObject()) {
            throw new RecordException(place + ": an object was expected, not " + shown(node));
        }
        this.node = node;
        this.place = place;
    }

    String at(String name) {
        return place + ", " + name;
    }

    RecordException wrong(String name, String what) {
        return new RecordException(at(name) + " " + what);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Nullable
    String optional(String name) throws RecordException {
        JsonNode value = node.path(name);
        if (isNull(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(name, "must be a string, not " + shown(value));
        }
        return value.textValue();
    }

    String required(String name) throws RecordException {
        String value = optional(name);
        if (value == null || value.isEmpty()) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    @Nullable
    Double number(String name) throws RecordException {
        JsonNode value = node.path(name);
        if (isNull(value)) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrong(name, "must be a number, not " + shown(value));
        }
        return value.doubleValue();
    }

    int whole(String name) throws RecordException {
        JsonNode value = node.path(name);
        if (!value.isInt()) {
            throw wrong(name, "must be a whole number, not " + shown(value));
        }
        return value.intValue();
    }

    <E extends Enum<E> & Named> E constant(String name, Class<E> type) throws RecordException {
        E found = optionalConstant(name, type);
        if (found == null) {
            throw wrong(name, "is missing; it is one of " + Named.words(type));
        }
        return found;
    }

    <E extends Enum<E> & Named> @Nullable E optionalConstant(String name, Class<E> type) throws RecordException {
        String word = optional(name);
        if (word == null) {
            return null;
        }
        E found = Named.find(type, word).orElse(null);
        if (found == null) {
            throw wrong(name, "is \"" + word + "\"; it must be one of " + Named.words(type));
        }
        return found;
    }

    @Nullable
    PartialDate date(String name) throws RecordException {
        String iso = optional(name);
        if (iso == null) {
            return null;
        }
        PartialDate found = PartialDate.parse(iso).orElse(null);
        if (found == null) {
            throw wrong(name, "is \"" + iso + "\", which is no ISO date (2022, 2022-12 or 2022-12-03)");
        }
        return found;
    }

    List<JsonNode> list(String name) throws RecordException {
        JsonNode value = node.path(name);
        if (isNull(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, "must be a list, not " + shown(value));
        }
        List<JsonNode> found = new ArrayList<>();
        value.forEach(found::add);
        return found;
    }

    List<String> strings(String name) throws RecordException {
        List<String> found = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (!value.isTextual()) {
                throw wrong(name, "must hold strings, not " + shown(value));
            }
            found.add(value.textValue());
        }
        return found;
    }

    Fields object(String name) throws RecordException {
        return new Fields(node.path(name), at(name));
    }

    @Nullable
    Fields optionalObject(String name) throws RecordException {
        JsonNode value = node.path(name);
        return isNull(value) ? null : new Fields(value, at(name));
    }

    @Nullable
    Doing doing(String name) throws RecordException {
        Fields of = optionalObject(name);
        return of == null ? null : new Doing(of.optional("actor"), of.required("action"));
    }

    @Nullable
    Span span(String name, CodePointText text) throws RecordException {
        Fields of = optionalObject(name);
        return of == null ? null : of.here(text);
    }

    List<Span> spans(String name, CodePointText text) throws RecordException {
        List<Span> found = new ArrayList<>();
        for (JsonNode value : list(name)) {
            found.add(new Fields(value, at(name)).here(text));
        }
        return found;
    }

    /** This object as a span whose words were found at its offsets. */
    Span here(CodePointText text) throws RecordException {
        int start = whole("start");
        int end = whole("end");
        String words = required("text");
        if (start < 0 || end <= start || end > text.length()) {
            throw new RecordException(place + ": offsets " + start + " to " + end + " lie outside the text of "
                    + text.length() + " code points");
        }
        String there = text.slice(start, end);
        if (!there.equals(words)) {
            throw new RecordException(place + ": offsets " + start + " to " + end + " hold \"" + shortened(there)
                    + "\", not \"" + shortened(words) + "\" (offsets count Unicode code points)");
        }
        return new Span(start, end, words);
    }

    /** The fields that are not among {@code known}. */
    Unknown unknown(Set<String> known) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                found.put(field.getKey(), field.getValue());
            }
        }
        return found.isEmpty() ? Unknown.NONE : new Unknown(found);
    }

    private static boolean isNull(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shown(JsonNode value) {
        return value instanceof MissingNode ? "nothing" : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 57)) + "…";
    }
}
