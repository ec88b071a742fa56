package org.demarche.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page's JSON-LD describes. Of several the one is taken whose headline is the page's title, else the one that says most,
 * else the first.
 */
final class Schema {
    private static final List<String> ARTICLES = List.of("Article", "BlogPosting", "Posting", "Report", "Review");
    private static final List<String> PAGES =
            List.of("WebPage", "ItemPage", "VideoObject", "Recipe", "Event", "AudioObject", "Episode");

    private final JsonLd json;
    private final @Nullable JsonNode article;
    private final @Nullable JsonNode page;

    /** @param titles what the page calls itself elsewhere */
    Schema(JsonLd json, List<String> titles) {
        this.json = json;
        List<String> folded =
                titles.stream().map(Words::fold).filter(t -> !t.isEmpty()).toList();
        this.article = best(ARTICLES, folded);
        this.page = best(PAGES, folded);
    }

    private @Nullable JsonNode best(List<String> types, List<String> titles) {
        JsonNode best = null;
        int most = 0;
        for (JsonNode object : json.objects()) {
            if (types.stream().noneMatch(type -> JsonLd.is(object, type))) {
                continue;
            }
            int points = 1;
            String headline = json.text(object.has("headline") ? object.path("headline") : object.path("name"));
            if (headline != null) {
                String fold = Words.fold(headline);
                points += titles.stream().anyMatch(title -> title.contains(fold) || fold.contains(title)) ? 8 : 0;
            }
            for (String field : List.of("datePublished", "author", "articleBody", "mainEntityOfPage")) {
                points += object.hasNonNull(field) ? 1 : 0;
            }
            if (points > most) {
                most = points;
                best = object;
            }
        }
        return best;
    }

    /** The words of a field of the article, else of the page; null when neither has it. */
    @Nullable
    String text(String field) {
        String own = article == null ? null : json.text(article.path(field));
        return own != null || page == null ? own : json.text(page.path(field));
    }

    /** The words of a field of all objects that describe articles or pages. */
    List<String> all(String field) {
        List<String> values = new ArrayList<>();
        nodes().forEach(node -> add(values, json.text(node.path(field))));
        return values;
    }

    /** The words of a field of the article alone. */
    @Nullable
    String ofArticle(String field) {
        return article == null ? null : json.text(article.path(field));
    }

    /** Names of the authors, organisations included, in order. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (JsonNode from : nodes()) {
            for (String field : List.of("author", "creator")) {
                if (names.isEmpty()) {
                    names(from.path(field), names, 0);
                }
            }
        }
        return names;
    }

    /** Names of those authors that are organisations, as {@code @type} says. */
    List<String> organisations() {
        List<String> found = new ArrayList<>();
        for (JsonNode from : nodes()) {
            JsonNode author = from.path("author");
            (author.isArray() ? author : List.of(author)).forEach(given -> {
                JsonNode one = json.resolved(given);
                if (JsonLd.is(one, "Organization") || JsonLd.is(one, "WebSite")) {
                    add(found, json.text(one));
                }
            });
            add(found, json.text(from.path("publisher")));
        }
        return found;
    }

    private void names(JsonNode given, List<String> names, int depth) {
        JsonNode node = json.resolved(given);
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> names(one, names, depth + 1));
        } else if (node.isObject() && node.path("name").isArray()) {
            names(node.path("name"), names, depth + 1);
        } else {
            String name = json.text(node);
            if (name != null) {
                names.add(name);
            }
        }
    }

    /** Values of a field that may be a list or one string with commas. */
    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode from : nodes()) {
            JsonNode node = from.path(field);
            if (node.isArray()) {
                node.forEach(one -> add(values, json.text(one)));
            } else {
                add(values, json.text(node));
            }
            if (!values.isEmpty()) {
                return values;
            }
        }
        return values;
    }

    /** The entries of a live blog, in the order of the page. */
    List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        if (article != null && JsonLd.is(article, "LiveBlogPosting")) {
            JsonNode updates = article.path("liveBlogUpdate");
            (updates.isArray() ? updates : List.of(updates)).forEach(entry -> {
                if (entry.isObject()) {
                    entries.add(entry);
                }
            });
        }
        return entries;
    }

    /** The text of the article as one string, line breaks kept; null when it is not given. */
    @Nullable
    String body() {
        if (article == null) {
            return null;
        }
        JsonNode body = article.path("articleBody");
        String text = body.isArray() ? json.text(body) : body.asText("");
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether the article says that it is not free to read. */
    boolean notFree() {
        for (JsonNode from : nodes()) {
            String free = from.path("isAccessibleForFree").asText("");
            if (free.equalsIgnoreCase("false") || free.toLowerCase(Locale.ROOT).endsWith("/false")) {
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> nodes() {
        List<JsonNode> nodes = new ArrayList<>();
        if (article != null) {
            nodes.add(article);
        }
        if (page != null) {
            nodes.add(page);
        }
        return nodes;
    }

    private static void add(List<String> values, @Nullable String value) {
        if (value != null) {
            values.add(value);
        }
    }
}
