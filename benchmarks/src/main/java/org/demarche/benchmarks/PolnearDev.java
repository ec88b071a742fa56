package org.demarche.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.record.Article;

/** The development articles of PolNeAR, found by the system property {@code demarche.shared}. */
final class PolnearDev {
    private PolnearDev() {}

    static List<Article> articles() throws IOException {
        Path file = Path.of(System.getProperty("demarche.shared", "../shared"), "polnear", "dev.jsonl.gz");
        ObjectMapper json = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                articles.add(Article.of(
                        node.path("id").asText(),
                        null,
                        node.path("publisher").asText(),
                        null,
                        List.of(),
                        node.path("published").asText(),
                        "en",
                        node.path("text").asText()));
            }
        }
        return articles;
    }
}
