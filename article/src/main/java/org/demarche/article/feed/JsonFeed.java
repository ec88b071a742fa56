package org.demarche.article.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    /** @throws JsonProcessingException when it is no JSON */
    static Channel read(String json) throws JsonProcessingException {
        JsonNode feed = JSON.readTree(json);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            List<String> authors = new ArrayList<>();
            item.path("authors")
                    .forEach(author -> authors.add(author.path("name").asText("")));
            if (authors.isEmpty()) {
                authors.add(item.path("author").path("name").asText(""));
            }
            authors.removeIf(String::isBlank);
            List<String> tags = new ArrayList<>();
            item.path("tags").forEach(tag -> tags.add(tag.asText()));
            String html = item.hasNonNull("content_html")
                    ? item.path("content_html").asText()
                    : paragraphs(item.path("content_text")
                            .asText(item.path("summary").asText("")));
            String url = text(item, "url");
            String id = text(item, "id");
            entries.add(new Entry(
                    id != null ? id : url != null ? url : String.valueOf(entries.size() + 1),
                    url,
                    text(item, "title"),
                    authors,
                    text(item, "date_published"),
                    text(item, "date_modified"),
                    tags,
                    html));
        }
        return new Channel(text(feed, "title"), text(feed, "language"), entries);
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\R{1,9}", "</p><p>") + "</p>";
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}
