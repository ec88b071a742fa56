package org.demarche.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one JSON object that this version of the record does not know, in their order. They are kept when a record is read and
 * written again; nothing else looks at them.
 *
 * @param fields by name; unmodifiable
 */
public record Unknown(Map<String, JsonNode> fields) {
    /** No unknown fields. */
    public static final Unknown NONE = new Unknown(Map.of());

    public Unknown {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
