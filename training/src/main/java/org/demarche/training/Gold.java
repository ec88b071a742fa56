package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.reader.attribution.Attribution;
import org.demarche.record.Article;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * A gold article with its annotated statements: for measuring one stage alone, given perfect attributions. Never for training.
 *
 * @param article the article
 * @param statements the annotated statements as JSON, in reading order
 * @param attributions source, cue and content of each statement, in the same order
 * @param preconditions the article's annotated precondition edges as JSON
 */
public record Gold(
        Article article, List<JsonNode> statements, List<Attribution> attributions, List<JsonNode> preconditions) {
    /** All gold articles of a folder, by file name. */
    public static List<Gold> read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Gold> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                found.add(of(json.readTree(file.toFile())));
            }
        }
        return found;
    }

    private static Gold of(JsonNode doc) {
        Article article = Article.of(
                doc.path("doc_id").asText() + ".txt",
                text(doc, "url"),
                text(doc, "outlet"),
                text(doc, "title"),
                List.of(),
                text(doc, "published"),
                text(doc, "language"),
                doc.path("text").asText());
        List<JsonNode> statements = new ArrayList<>();
        doc.path("statements").forEach(statements::add);
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            index.put(statements.get(i).path("id").asText(), i);
        }
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode s : statements) {
            List<Span> content = new ArrayList<>();
            s.path("content").forEach(c -> content.add(span(c)));
            String within = text(s, "within");
            attributions.add(new Attribution(
                    optional(s.path("source")),
                    optional(s.path("cue")),
                    content,
                    within == null ? -1 : index.getOrDefault(within, -1),
                    -1,
                    1));
        }
        List<JsonNode> preconditions = new ArrayList<>();
        doc.path("preconditions").forEach(preconditions::add);
        return new Gold(article, statements, attributions, preconditions);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : null;
    }

    private static @Nullable Span optional(JsonNode node) {
        return node.isObject() ? span(node) : null;
    }

    private static Span span(JsonNode node) {
        return new Span(
                node.path("start").intValue(),
                node.path("end").intValue(),
                node.path("text").asText());
    }
}
