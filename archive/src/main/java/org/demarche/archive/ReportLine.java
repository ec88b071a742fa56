package org.demarche.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.grouping.Report;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;

/** A report on its way between executors, as a line: the statement with that part of its article's text that its spans lie in. */
final class ReportLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportLine() {}

    /** @param key what tells the article from all others */
    static String of(String key, Article article, Statement statement) {
        try {
            RecordCodec codec = new RecordCodec();
            JsonNode written = JSON.readTree(codec.write(statement));
            int[] reach = {Integer.MAX_VALUE, 0};
            reach(written, reach);
            CodePointText text = new CodePointText(article.text());
            int from = Math.min(reach[0], reach[1]);
            ObjectNode line = JSON.createObjectNode();
            line.put("key", key)
                    .put("source", article.source())
                    .put("outlet", article.outlet())
                    .put("published", article.published())
                    .put("from", from)
                    .put("text", text.span(from, reach[1]).text());
            line.set("statement", written);
            return line.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement was written that is no JSON", e);
        }
    }

    /** The first and the last offset that are named anywhere in a statement. */
    private static void reach(JsonNode node, int[] reach) {
        if (node.path("start").isInt() && node.path("end").isInt()) {
            reach[0] = Math.min(reach[0], node.path("start").intValue());
            reach[1] = Math.max(reach[1], node.path("end").intValue());
        }
        node.forEach(each -> reach(each, reach));
    }

    static Report report(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            CodePointText text = new CodePointText(
                    " ".repeat(node.path("from").intValue()) + node.path("text").asText());
            Statement statement = new RecordCodec()
                    .readStatement(
                            node.path("statement").toString(),
                            text,
                            node.path("source").asText());
            return new Report(
                    node.path("key").asText(),
                    node.path("source").asText(),
                    node.path("outlet").isNull() ? null : node.path("outlet").asText(),
                    node.path("published").isNull()
                            ? null
                            : node.path("published").asText(),
                    statement);
        } catch (JsonProcessingException | RecordException e) {
            throw new IllegalStateException("a report cannot be read that was just written", e);
        }
    }
}
