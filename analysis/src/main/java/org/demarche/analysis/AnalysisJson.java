package org.demarche.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;

/**
 * Writes findings as JSON: the components of their records in {@code snake_case}, dates as ISO 8601, constants by their word. The command
 * line and the API print this.
 */
public final class AnalysisJson {
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(PartialDate.class, ToStringSerializer.instance)
                    .addSerializer(Named.class, new ByWord()))
            .build();

    /** A finding as one line. */
    public String write(Object finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding holds nothing that JSON cannot", e);
        }
    }

    /** A finding as a tree, with its kind as first member {@code finding}. */
    public ObjectNode tree(String kind, Object finding) {
        ObjectNode tree = json.createObjectNode().put("finding", kind);
        ObjectNode rest = json.valueToTree(finding);
        tree.setAll(rest);
        return tree;
    }

    private static final class ByWord extends JsonSerializer<Named> {
        @Override
        public void serialize(Named value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.word());
        }
    }
}
