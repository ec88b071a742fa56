package org.demarche.web.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes feeds in the format JSON Feed, version 1.1. */
public final class JsonFeed {
    /** Its media type. */
    public static final String TYPE = "application/feed+json; charset=utf-8";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFeed() {}

    /** The feed as a document. */
    public static String of(Feed feed) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("version", "https://jsonfeed.org/version/1.1");
        object.put("title", feed.title());
        object.put("home_page_url", feed.home());
        object.put("feed_url", feed.self());
        ArrayNode items = object.putArray("items");
        for (Feed.Item item : feed.items()) {
            ObjectNode one = items.addObject();
            one.put("id", item.address());
            one.put("url", item.address());
            one.put("title", item.title());
            one.put("content_text", item.text());
            one.put("date_published", item.published());
            one.put("date_modified", item.updated());
            one.putArray("authors").addObject().put("name", item.author());
            ArrayNode tags = one.putArray("tags");
            item.tags().forEach(tags::add);
        }
        return object.toPrettyString() + "\n";
    }
}
