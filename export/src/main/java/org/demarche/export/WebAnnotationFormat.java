package org.demarche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * W3C Web Annotation Data Model (Recommendation, 23 February 2017): one AnnotationPage, one annotation a statement, one target a span of
 * its content. {@code TextPositionSelector} counts code points of the article's text, as the specification's text normalisation asks;
 * {@code TextQuoteSelector} gives the words with what stands around them, as far as they may be quoted.
 */
final class WebAnnotationFormat implements StreamFormat {
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String ARTICLE = "urn:demarche:article:";
    static final String STATEMENT = "urn:demarche:statement:";

    /** Code points before and behind the words that tell them from the same words elsewhere. */
    private static final int AROUND = 20;

    @Override
    public String name() {
        return "web-annotation";
    }

    @Override
    public String purpose() {
        return "W3C Web Annotation (JSON-LD), for annotation tools";
    }

    @Override
    public Export begin(OutputStream out, Request request) {
        RecordJson json = new RecordJson();
        JsonArrayWriter page = new JsonArrayWriter(
                out,
                json,
                "{\"@context\":\"" + CONTEXT
                        + "\",\"id\":\"urn:demarche:annotations\",\"type\":\"AnnotationPage\",\"items\":[",
                "]}");
        return new Export() {
            @Override
            public void article(ArticleView article) {
                CodePointText text =
                        new CodePointText(article.reading().article().text());
                for (Row row : Row.of(article, request.terms(), json)) {
                    page.add(annotation(row, text, json));
                }
            }

            @Override
            public void finish() throws IOException {
                page.finish();
            }
        };
    }

    private static ObjectNode annotation(Row row, CodePointText text, RecordJson json) {
        Statement statement = row.statement();
        ObjectNode node = json.object();
        node.put("id", STATEMENT + statement.id());
        node.put("type", "Annotation");
        node.put("motivation", "describing");
        node.put("created", row.found().addedAt());
        node.put("modified", row.found().revisedAt());
        ArrayNode bodies = node.putArray("body");
        bodies.addObject()
                .put("type", "TextualBody")
                .put("format", "text/plain")
                .put("language", "en")
                .put("purpose", "describing")
                .put(
                        "value",
                        statement.speaker().name() + ": " + statement.act().word() + " (" + statement.issue() + ")");
        bodies.addObject()
                .put("type", "TextualBody")
                .put("format", "application/json")
                .put("purpose", "classifying")
                .put("value", json.text(record(row, json)));
        ArrayNode targets = node.putArray("target");
        for (Span span : statement.content()) {
            targets.add(target(row, span, text, json));
        }
        return node;
    }

    /** The article's address and the statement as the record has it: what another ledger needs to take it over. */
    private static ObjectNode record(Row row, RecordJson json) {
        Article article = row.article();
        ObjectNode node = json.object();
        node.putObject("article")
                .put("source", article.source())
                .put("url", article.url())
                .put("outlet", article.outlet())
                .put("title", article.title())
                .put("published", article.published())
                .put("sha256", article.sha256());
        ObjectNode statement = row.cut().deepCopy();
        if (row.terms() == Terms.QUOTATIONS) {
            statement.remove(row.statement().unknown().fields().keySet());
        }
        node.set("statement", statement);
        return node;
    }

    private static ObjectNode target(Row row, Span span, CodePointText text, RecordJson json) {
        ObjectNode target = json.object();
        String url = row.article().url();
        target.put("type", "SpecificResource");
        target.put("source", url == null ? ARTICLE + row.view().heading().id() : url);
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", span.start())
                .put("end", span.end());
        String exact = row.terms().quote(span.text(), Terms.QUOTED_WORDS);
        int end = span.start() + exact.codePointCount(0, exact.length());
        ObjectNode quote = selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", exact)
                .put("prefix", text.slice(Math.max(0, span.start() - AROUND), span.start()));
        if (end == span.end()) {
            quote.put("suffix", text.slice(end, Math.min(text.length(), end + AROUND)));
        }
        return target;
    }
}
