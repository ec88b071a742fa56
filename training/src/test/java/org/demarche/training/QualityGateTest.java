package org.demarche.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.reader.Grade;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the development sets with the whole reader and holds the scorers' figures against the floors in {@code quality-floors.json}.
 *
 * <p>{@code -Ddemarche.quality=raise} writes floors where the figures are better; {@code -Ddemarche.quality=lower} writes the figures as they
 * are, lower ones too, and the new data's fingerprint. A figure may lie a hair (0.002; 0.01 for the grade {@code accurate}) under its floor before the test fails.
 */
class QualityGateTest {
    private static final double HAIR = 0.002;
    /** The encoder's whole-number arithmetic rounds differently on other processors, which turns a few close decisions over. */
    private static final double HAIR_OF_ACCURATE = 0.01;

    private final Path shared = Path.of(System.getProperty("demarche.shared", "../../shared"));
    private final Path file = Path.of(System.getProperty("demarche.root", ".."), "training", "quality-floors.json");
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TempDir
    Path folder;

    @Test
    void noFigureFallsBelowItsFloor() throws Exception {
        needs(Files.isDirectory(shared.resolve("polnear")), "the evaluation data is not at " + shared);
        needs(runs("python3", "--version"), "the scorers need python3");
        Map<String, Double> figures = new TreeMap<>();
        String polnear = shared.resolve("polnear/dev.jsonl.gz").toString();
        String gold = shared.resolve("gold/dev").toString();
        for (Grade grade : Grade.values()) {
            String before = grade == Grade.FAST ? "" : grade.word() + " ";
            score(
                    figures,
                    grade,
                    before + "polnear",
                    List.of("--polnear", polnear),
                    "score_polnear.py",
                    List.of("--gold", polnear));
            score(figures, grade, before + "gold", List.of("--gold", gold), "score_gold.py", List.of("--gold", gold));
            rescore(figures, before + "gold", "score_preconditions.py", List.of("--gold", gold));
        }
        String mode = System.getProperty("demarche.quality", "check");
        ObjectNode pinned = (ObjectNode) json.readTree(file.toFile());
        Map<String, String> data = Map.of(
                "polnear", fingerprint(shared.resolve("polnear")), "gold", fingerprint(shared.resolve("gold/dev")));
        if (!mode.equals("check")) {
            pin(pinned, figures, data, mode.equals("lower"));
            return;
        }
        data.forEach((name, print) -> assertThat(pinned.path("data").path(name).asText())
                .as(
                        "fingerprint of the data set %s: it changed, so the floors say nothing; pin anew with -Ddemarche.quality=lower",
                        name)
                .isEqualTo(print));
        assertThat(pinned.path("floors").isEmpty()).as("there are floors").isFalse();
        pinned.path("floors")
                .properties()
                .forEach(floor -> assertThat(figures.getOrDefault(floor.getKey(), 0.0))
                        .as("%s, whose floor is %s", floor.getKey(), floor.getValue())
                        .isGreaterThanOrEqualTo(floor.getValue().doubleValue() - hair(floor.getKey())));
    }

    private static double hair(String figure) {
        return figure.startsWith(Grade.ACCURATE.word()) ? HAIR_OF_ACCURATE : HAIR;
    }

    private void needs(boolean there, String what) {
        if (!there && Boolean.getBoolean("demarche.everything")) {
            fail(what);
        }
        Assumptions.assumeTrue(there, what);
    }

    private void pin(ObjectNode pinned, Map<String, Double> figures, Map<String, String> data, boolean lower)
            throws IOException {
        ObjectNode floors = pinned.withObject("/floors");
        figures.forEach((name, value) -> {
            double rounded = Math.floor(value * 1000) / 1000;
            if (lower || rounded > floors.path(name).asDouble(0)) {
                floors.put(name, rounded);
            }
        });
        data.forEach((name, print) -> pinned.withObject("/data").put(name, print));
        Files.writeString(file, json.writeValueAsString(pinned) + "\n");
    }

    private void score(
            Map<String, Double> figures, Grade grade, String set, List<String> from, String scorer, List<String> gold)
            throws Exception {
        Path articles = folder.resolve(set + ".jsonl");
        run(articles, shared.resolve("tools/articles.py"), from);
        ReadAll.run(grade, articles, predictions(set));
        rescore(figures, set, scorer, gold);
    }

    private void rescore(Map<String, Double> figures, String set, String scorer, List<String> gold) throws Exception {
        Path out = folder.resolve(scorer + ".json");
        List<String> arguments = new java.util.ArrayList<>(gold);
        arguments.addAll(List.of("--predictions", predictions(set).toString(), "--json"));
        run(out, shared.resolve("tools").resolve(scorer), arguments);
        collect(figures, set, json.readTree(out.toFile()));
    }

    private Path predictions(String set) {
        return folder.resolve(set + ".out.jsonl");
    }

    private static void collect(Map<String, Double> figures, String name, JsonNode node) {
        if (node.has("f1")) {
            figures.put(name + " " + "f1", node.path("f1").doubleValue());
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isObject()) {
                collect(figures, name + " " + field.getKey(), field.getValue());
            } else if (name.endsWith("accuracy") || field.getKey().equals("accuracy")) {
                figures.put(name + " " + field.getKey(), field.getValue().doubleValue());
            }
        }
    }

    private static void run(Path out, Path script, List<String> arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("python3", script.toString()));
        command.addAll(arguments);
        Path errors = out.resolveSibling(out.getFileName() + ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s: %s", script, Files.readString(errors))
                .isZero();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program: that is what was asked
        }
    }

    /** SHA-256 over the names and bytes of a folder's files, in the order of their names; the first sixteen digits. */
    private static String fingerprint(Path folder) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
