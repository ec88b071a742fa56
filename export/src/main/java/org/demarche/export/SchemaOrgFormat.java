package org.demarche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/**
 * schema.org as JSON-LD: a graph of {@code NewsArticle}s, and of what was said in them a {@code Quotation} where it is quoted word for
 * word and a {@code Claim} where it is reported in other words.
 */
final class SchemaOrgFormat implements StreamFormat {
    @Override
    public String name() {
        return "schema-org";
    }

    @Override
    public String purpose() {
        return "schema.org JSON-LD (Quotation, Claim, NewsArticle), for search engines";
    }

    @Override
    public Export begin(OutputStream out, Request request) {
        RecordJson json = new RecordJson();
        JsonArrayWriter graph =
                new JsonArrayWriter(out, json, "{\"@context\":\"https://schema.org/\",\"@graph\":[", "]}");
        return new Export() {
            @Override
            public void article(ArticleView article) {
                graph.add(news(article, request.terms(), json));
                for (Row row : Row.of(article, request.terms(), json)) {
                    graph.add(said(row, json));
                }
            }

            @Override
            public void finish() throws IOException {
                graph.finish();
            }
        };
    }

    private static String id(ArticleView view) {
        return WebAnnotationFormat.ARTICLE + view.heading().id() + ":"
                + view.heading().version();
    }

    private static ObjectNode news(ArticleView view, Terms terms, RecordJson json) {
        Article article = view.reading().article();
        ObjectNode node = json.object();
        node.put("@id", id(view)).put("@type", "NewsArticle");
        put(node, "headline", article.title());
        put(node, "url", article.url());
        put(node, "datePublished", article.published());
        put(node, "inLanguage", article.language());
        node.put("identifier", "sha256:" + article.sha256());
        if (article.outlet() != null) {
            node.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", article.outlet());
        }
        if (!article.authors().isEmpty()) {
            ArrayNode authors = node.putArray("author");
            article.authors()
                    .forEach(a -> authors.addObject().put("@type", "Person").put("name", a));
        }
        if (terms == Terms.FULL_TEXT) {
            node.put("articleBody", article.text());
        }
        return node;
    }

    private static ObjectNode said(Row row, RecordJson json) {
        Statement statement = row.statement();
        boolean quotation = statement.form() == Form.DIRECT;
        ObjectNode node = json.object();
        node.put("@id", WebAnnotationFormat.STATEMENT + statement.id()).put("@type", quotation ? "Quotation" : "Claim");
        node.put("text", row.terms().quoted(statement.contentText()));
        node.set(quotation ? "spokenByCharacter" : "author", speaker(statement.speaker(), json));
        node.putObject(quotation ? "isPartOf" : "appearance").put("@id", id(row.view()));
        node.putObject("about").put("@type", "Thing").put("name", statement.issue());
        node.put("genre", statement.act().word());
        if (statement.saidOn() != null) {
            node.put("dateCreated", statement.saidOn().toString());
        }
        if (!statement.via().isEmpty()) {
            ArrayNode chain = node.putArray("sourceOrganization");
            statement
                    .via()
                    .forEach(name ->
                            chain.addObject().put("@type", "Organization").put("name", name));
        }
        return node;
    }

    private static ObjectNode speaker(Speaker speaker, RecordJson json) {
        ObjectNode node = json.object();
        node.put("@type", type(speaker.kind())).put("name", speaker.name());
        put(node, speaker.kind() == SpeakerKind.PERSON ? "jobTitle" : "description", speaker.role());
        if (speaker.id() != null && speaker.id().startsWith("wikidata:")) {
            node.put("sameAs", "https://www.wikidata.org/entity/" + speaker.id().substring("wikidata:".length()));
        }
        if (speaker.represents() != null && speaker.kind() == SpeakerKind.PERSON) {
            node.putObject("affiliation").put("@type", "Organization").put("name", speaker.represents());
        }
        return node;
    }

    private static String type(SpeakerKind kind) {
        return switch (kind) {
            case PERSON, ANONYMOUS -> "Person";
            case STATE -> "Country";
            case ORGANISATION -> "Organization";
            case DOCUMENT -> "CreativeWork";
        };
    }

    private static void put(ObjectNode node, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
