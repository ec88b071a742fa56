package org.demarche.article.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page (schema.org in JSON-LD 1.1), as found: raw line breaks inside strings, trailing commas, comments and several values
 * one after another are read; of what is broken in the middle, the values before the break are kept.
 */
final class JsonLd {
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    /** Objects looked at on one page at most. */
    private static final int MOST = 20_000;

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    /** Adds one script's content. */
    void add(String script) {
        String json = stripped(script);
        if (json.isEmpty()) {
            return;
        }
        try (JsonParser parser = JSON.createParser(json);
                MappingIterator<JsonNode> values =
                        JSON.readerFor(JsonNode.class).readValues(parser)) {
            while (values.hasNextValue()) {
                collect(values.nextValue());
            }
        } catch (IOException e) {
            JsonNode saved = BrokenJson.salvage(json);
            if (saved != null) {
                collect(saved);
            }
        }
    }

    private static String stripped(String script) {
        String json = script.strip();
        for (String open : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "\ufeff")) {
            if (json.startsWith(open)) {
                json = json.substring(open.length()).strip();
            }
        }
        for (String close : List.of("//]]>", "/*]]>*/", "]]>", "-->", ";")) {
            if (json.endsWith(close)) {
                json = json.substring(0, json.length() - close.length()).strip();
            }
        }
        return json;
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && objects.size() < MOST) {
            JsonNode node = open.pop();
            if (node.isObject()) {
                objects.add(node);
                String id = node.path("@id").asText("");
                if (!id.isEmpty() && node.size() > 1) {
                    byId.putIfAbsent(id, node);
                }
            }
            List<JsonNode> inner = new ArrayList<>();
            node.forEach(inner::add);
            for (int i = inner.size() - 1; i >= 0; i--) {
                if (inner.get(i).isContainerNode()) {
                    open.push(inner.get(i));
                }
            }
        }
    }

    /** All objects in document order. */
    List<JsonNode> objects() {
        return objects;
    }

    /** What a reference ({@code {"@id": …}}) stands for; anything else stands for itself. */
    JsonNode resolved(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("@id")) {
            return byId.getOrDefault(node.path("@id").asText(), node);
        }
        return node;
    }

    /** Whether the object is of a type that ends so ("Article" fits "NewsArticle" and "https://schema.org/Article"). */
    static boolean is(JsonNode object, String type) {
        JsonNode types = object.path("@type");
        if (types.isArray()) {
            for (JsonNode one : types) {
                if (one.asText().endsWith(type)) {
                    return true;
                }
            }
            return false;
        }
        return types.asText("").endsWith(type);
    }

    /** The words of a string, or of the first string in a list, or an object's value or name; null when there are none. */
    @Nullable
    String text(JsonNode given) {
        JsonNode node = resolved(given);
        for (int depth = 0; depth < 4; depth++) {
            if (node.isArray()) {
                node = resolved(node.path(0));
            } else if (node.isObject()) {
                node = node.has("@value") ? node.path("@value") : node.path("name");
            } else {
                break;
            }
        }
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = Text.clean(node.asText());
        return text.isEmpty() ? null : text;
    }
}
