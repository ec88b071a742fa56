package org.demarche.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Link;
import org.demarche.article.clean.Paragraph;
import org.demarche.record.Article;

/** Writes clean articles as {@code demarche article --format json} prints them: one JSON object, one line. Thread-safe. */
public final class ArticleJson {
    private final ObjectMapper json = new ObjectMapper();

    /** One line, without a line break. A field that is not known is null, a list empty. */
    public String write(CleanArticle clean) {
        Article article = clean.article();
        ObjectNode node = json.createObjectNode();
        node.put("source", article.source());
        node.put("url", article.url());
        node.put("outlet", article.outlet());
        node.put("title", article.title());
        article.authors().forEach(node.putArray("authors")::add);
        node.put("published", article.published());
        node.put("updated", clean.updated());
        node.put("language", article.language());
        node.put("body", clean.body());
        clean.captions().forEach(node.putArray("captions")::add);
        clean.tags().forEach(node.putArray("tags")::add);
        ArrayNode related = node.putArray("related");
        for (Link link : clean.related()) {
            related.addObject().put("text", link.text()).put("url", link.url());
        }
        node.put("text", article.text());
        node.put("byline", clean.byline());
        node.put("section", clean.section());
        node.put("paywalled", clean.paywalled());
        ArrayNode paragraphs = node.putArray("paragraphs");
        for (Paragraph paragraph : clean.paragraphs()) {
            ObjectNode one =
                    paragraphs.addObject().put("role", paragraph.role().word()).put("text", paragraph.text());
            if (paragraph.speaker() != null) {
                one.put("speaker", paragraph.speaker());
            }
            if (paragraph.time() != null) {
                one.put("time", paragraph.time());
            }
        }
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
