package org.demarche.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be saved of JSON-LD that no parser reads, most often because a quotation mark inside a string was not escaped: the few strings
 * that matter, each found by its name.
 */
final class BrokenJson {
    private static final List<String> NAMES =
            List.of("headline", "datePublished", "dateModified", "articleSection", "inLanguage", "description");
    private static final int LONGEST = 2000;

    private BrokenJson() {}

    /** An article object with the strings that were found, or null when there was none. */
    static @Nullable JsonNode salvage(String json) {
        ObjectNode saved = JsonNodeFactory.instance.objectNode();
        for (String name : NAMES) {
            String value = value(json, name, 0);
            if (value != null) {
                saved.put(name, value);
            }
        }
        int author = json.indexOf("\"author\"");
        if (author >= 0) {
            String name = value(json.substring(author, Math.min(json.length(), author + 600)), "name", 0);
            if (name != null) {
                saved.putObject("author").put("name", name);
            }
        }
        if (saved.isEmpty()) {
            return null;
        }
        saved.put("@type", "Article");
        return saved;
    }

    /** The string behind {@code "name":}. It ends at the first quotation mark that is followed by what follows a value. */
    private static @Nullable String value(String json, String name, int from) {
        int at = json.indexOf("\"" + name + "\"", from);
        if (at < 0) {
            return null;
        }
        int i = skipSpace(json, at + name.length() + 2);
        if (i >= json.length() || json.charAt(i) != ':') {
            return null;
        }
        i = skipSpace(json, i + 1);
        if (i >= json.length() || json.charAt(i) != '"') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (int j = i + 1; j < json.length() && value.length() < LONGEST; j++) {
            char c = json.charAt(j);
            if (c == '\\' && j + 1 < json.length()) {
                char next = json.charAt(++j);
                value.append(next == 'n' || next == 't' || next == 'r' ? ' ' : next);
            } else if (c == '"' && endsValue(json, j + 1)) {
                return Text.clean(value.toString());
            } else {
                value.append(c);
            }
        }
        return null;
    }

    private static boolean endsValue(String json, int from) {
        int i = skipSpace(json, from);
        return i >= json.length() || json.charAt(i) == ',' || json.charAt(i) == '}' || json.charAt(i) == ']';
    }

    private static int skipSpace(String json, int from) {
        int i = from;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i;
    }
}
