package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same statement is found across outlets as well as it was when it was measured last; docs/evaluation/groups.md has the figures. */
class GroupsGateTest {
    private final Path shared = Path.of(System.getProperty("demarche.shared", "../../shared"));
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void noFigureOfTheGroupsFallsBelowItsFloor() throws Exception {
        Path gold = shared.resolve("gold/groups-dev.json");
        Path corpus = shared.resolve("corpus/world.jsonl.gz");
        Shared.needs(Files.exists(gold) && Files.exists(corpus), "the evaluation data is not at " + shared);
        Shared.needs(runs("python3", "--version"), "the scorers need python3");

        Run groups = Run.of(
                "groups",
                "--grade",
                "accurate",
                "--format",
                "jsonl",
                articles(gold, corpus).toString());
        Path predictions = folder.resolve("groups.jsonl");
        Files.writeString(predictions, groups.out());
        JsonNode figures = json.readTree(score(gold, corpus, predictions));

        assertThat(figures.at("/pair/precision").doubleValue())
                .as("pair precision")
                .isGreaterThanOrEqualTo(0.87);
        assertThat(figures.at("/given/recall").doubleValue())
                .as("recall of pairs whose members were read")
                .isGreaterThanOrEqualTo(0.84);
        assertThat(figures.at("/pair/f1").doubleValue()).as("pair F1").isGreaterThanOrEqualTo(0.60);
        assertThat(figures.at("/negatives/joined").doubleValue())
                .as("look-alikes joined")
                .isLessThanOrEqualTo(0.10);
    }

    /** The articles of the events that people grouped, as one file. */
    private Path articles(Path gold, Path corpus) throws IOException {
        JsonNode root = json.readTree(gold.toFile());
        Set<String> sources = new HashSet<>();
        for (JsonNode event : root.isArray() ? root : root.path("events")) {
            event.path("articles").forEach(source -> sources.add(source.asText()));
        }
        Path file = folder.resolve("articles.jsonl");
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(corpus));
                BufferedReader lines = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
            List<String> wanted =
                    lines.lines().filter(line -> isOneOf(line, sources)).toList();
            Files.write(file, wanted);
        }
        return file;
    }

    private boolean isOneOf(String line, Set<String> sources) {
        try {
            return sources.contains(json.readTree(line).at("/article/source").asText());
        } catch (IOException e) {
            throw new IllegalStateException("the corpus holds a line that is no JSON", e);
        }
    }

    private String score(Path gold, Path corpus, Path predictions) throws Exception {
        Process process = new ProcessBuilder(
                        "python3",
                        shared.resolve("tools/score_groups.py").toString(),
                        "--gold",
                        gold.toString(),
                        "--corpus",
                        corpus.toString(),
                        "--predictions",
                        predictions.toString(),
                        "--json")
                .redirectError(folder.resolve("score.err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("score.err")))
                .isZero();
        return out;
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program: that is what was asked
        }
    }
}
