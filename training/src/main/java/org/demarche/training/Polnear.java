package org.demarche.training;

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

/**
 * An article of PolNeAR (Newell, Margolin and Ruths, LREC 2018). Offsets are code points.
 *
 * @param article the article
 * @param attributions the attributions that annotators marked
 * @param tokens a machine's tokens, sentence by sentence; empty where the analysis is missing
 * @param chains a machine's coreference: chains of mentions, start and end of each; empty where the analysis is missing
 */
public record Polnear(Article article, List<Marked> attributions, List<List<Token>> tokens, List<List<int[]>> chains) {
    /** Start and end of each unbroken span of one attribution. */
    public record Marked(List<int[]> source, List<int[]> cue, List<int[]> content) {}

    /**
     * A machine's token.
     *
     * @param tag its part of speech
     * @param entity the class of the name it belongs to, {@code O} for none
     * @param head number within the sentence of the token it depends on; -1 for the root
     * @param relation its relation to its head
     */
    public record Token(int start, int end, String tag, String entity, int head, String relation) {}

    /**
     * Reads one packed part of the corpus.
     *
     * @throws IOException when the file cannot be read or is not gzip
     */
    public static List<Polnear> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Polnear> found = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found.add(of(json.readTree(line)));
            }
        }
        return found;
    }

    private static Polnear of(JsonNode node) {
        Article article = Article.of(
                node.path("id").asText() + ".txt",
                null,
                node.path("publisher").asText(),
                node.path("title").asText(),
                List.of(),
                node.path("published").asText(),
                "en",
                node.path("text").asText());
        List<Marked> marked = new ArrayList<>();
        for (JsonNode a : node.path("attributions")) {
            marked.add(new Marked(spans(a.path("source")), spans(a.path("cue")), spans(a.path("content"))));
        }
        List<List<Token>> sentences = new ArrayList<>();
        for (JsonNode sentence : node.path("sentences")) {
            List<Token> tokens = new ArrayList<>();
            for (JsonNode t : sentence.path("tokens")) {
                tokens.add(new Token(
                        t.get(0).intValue(),
                        t.get(1).intValue(),
                        t.get(2).asText(),
                        t.get(3).asText(),
                        t.get(4).intValue(),
                        t.get(5).asText()));
            }
            sentences.add(tokens);
        }
        List<List<int[]>> chains = new ArrayList<>();
        for (JsonNode chain : node.path("coref")) {
            chains.add(spans(chain));
        }
        return new Polnear(article, marked, sentences, chains);
    }

    private static List<int[]> spans(JsonNode list) {
        List<int[]> found = new ArrayList<>();
        for (JsonNode span : list) {
            found.add(new int[] {span.get(0).intValue(), span.get(1).intValue()});
        }
        return found;
    }
}
