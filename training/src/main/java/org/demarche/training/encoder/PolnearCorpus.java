package org.demarche.training.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.training.encoder.MarkedArticle.Marked;
import org.demarche.training.encoder.MarkedArticle.Range;

/** Reads PolNeAR (Newell, Margolin and Ruths, LREC 2018) as it is packed: one JSON object a line, gzip. */
final class PolnearCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolnearCorpus() {}

    /**
     * @param file a packed part of the corpus
     * @param most how many articles to read at the most
     * @throws IOException when the file cannot be read or is not packed as expected; the message names the line
     */
    static List<MarkedArticle> read(Path file, int most) throws IOException {
        List<MarkedArticle> articles = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && articles.size() < most) {
                articles.add(article(file, articles.size() + 1, line));
                line = lines.readLine();
            }
        }
        return articles;
    }

    private static MarkedArticle article(Path file, int number, String line) throws IOException {
        JsonNode node = JSON.readTree(line);
        if (!node.path("id").isTextual()
                || !node.path("text").isTextual()
                || !node.path("attributions").isArray()) {
            throw new IOException(
                    file + ", line " + number + ": not an article of PolNeAR with id, text and attributions");
        }
        List<Marked> attributions = new ArrayList<>();
        for (JsonNode marked : node.get("attributions")) {
            attributions.add(new Marked(
                    ranges(marked.path("source")), ranges(marked.path("cue")), ranges(marked.path("content"))));
        }
        return new MarkedArticle(node.get("id").textValue(), node.get("text").textValue(), attributions);
    }

    private static List<Range> ranges(JsonNode spans) {
        List<Range> ranges = new ArrayList<>();
        for (JsonNode span : spans) {
            ranges.add(new Range(span.path(0).asInt(), span.path(1).asInt()));
        }
        return ranges;
    }
}
