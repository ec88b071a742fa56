package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The report that the program was conceived from, read as a user reads it and held against its annotation: every statement of the one is in
 * the other, with every field. What the guidelines leave to the annotator's own words (labels, venues, actions) is compared by what it must say.
 */
class SeedReportTest {
    /** Labels of the issues, in reading order. */
    private static final List<String> ISSUES = List.of(
            "security guarantees for russia",
            "security guarantees for russia",
            "nato expansion",
            "peace talks on ukraine",
            "peace talks on ukraine",
            "peace talks on ukraine",
            "peace talks on ukraine",
            "concessions",
            "concessions",
            "security guarantees for russia",
            "nato membership of georgia and ukraine",
            "nato membership of finland and sweden",
            "nato membership of finland and sweden",
            "peace talks on ukraine");

    private static final List<String> STANCES = List.of(
            "conditional",
            "conditional",
            "neutral",
            "for",
            "for",
            "conditional",
            "conditional",
            "neutral",
            "for",
            "for",
            "neutral",
            "for",
            "for",
            "conditional");

    private static JsonNode read() throws IOException {
        Run run = Run.of(
                "read",
                "--plain",
                "--published",
                "2022-12-04",
                "--format",
                "jsonl",
                Shared.path("seed/report.txt").toString());
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode annotated() throws IOException {
        return new ObjectMapper()
                .readTree(Shared.path("gold/dev/euromaidanpress-2022-12-04-macron-security-architecture.json")
                        .toFile());
    }

    /** The words of a statement, without the "that" which may open it and the marks which may close it. */
    private static String words(JsonNode spans) {
        StringBuilder words = new StringBuilder();
        for (JsonNode span : spans) {
            words.append(words.isEmpty() ? "" : " ").append(span.path("text").asText());
        }
        return words.toString().replaceFirst("^that ", "").replaceAll("[.\\u201d]+$", "");
    }

    private static List<String> texts(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.forEach(item -> found.add(item.asText()));
        return found;
    }

    @Test
    void everyStatementIsThereWithEveryField() throws IOException {
        JsonNode read = read().path("statements");
        JsonNode gold = annotated().path("statements");
        assertThat(read).hasSameSizeAs(gold);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < gold.size(); i++) {
            JsonNode is = read.get(i);
            JsonNode should = gold.get(i);
            String id = should.path("id").asText();
            softly.assertThat(words(is.path("content"))).as(id).isEqualTo(words(should.path("content")));
            softly.assertThat(is.path("source").path("text"))
                    .as("source of %s", id)
                    .isEqualTo(should.path("source").path("text"));
            // The guidelines leave open whether "have both" belongs to the cue "said".
            softly.assertThat(should.path("cue").path("text").asText())
                    .as("cue of %s", id)
                    .endsWith(is.path("cue").path("text").asText());
            softly.assertThat(is.path("cue").isNull())
                    .as("cue of %s", id)
                    .isEqualTo(should.path("cue").isNull());
            softly.assertThat(is.path("speaker").path("name")).as(id).isEqualTo(should.path("speaker"));
            softly.assertThat(is.path("speaker").path("kind")).as(id).isEqualTo(should.path("speaker_kind"));
            softly.assertThat(is.path("speaker").path("represents")).as(id).isEqualTo(should.path("represents"));
            for (String field : List.of("form", "act", "said_on", "addressee", "within")) {
                softly.assertThat(is.path(field)).as("%s of %s", field, id).isEqualTo(should.path(field));
            }
            softly.assertThat(texts(is.path("via"))).as(id).isEqualTo(texts(should.path("via")));
            softly.assertThat(is.path("issue").asText()).as(id).isEqualTo(ISSUES.get(i));
            softly.assertThat(is.path("stance").asText()).as(id).isEqualTo(STANCES.get(i));
            softly.assertThat(is.path("venue").isNull())
                    .as("venue of %s", id)
                    .isEqualTo(should.path("venue").isNull());
            conditions(softly, id, is, should);
            guarantees(softly, id, is, should);
        }
        softly.assertAll();
    }

    private static void conditions(SoftAssertions softly, String id, JsonNode is, JsonNode should) {
        softly.assertThat(is.path("conditions")).as(id).hasSameSizeAs(should.path("conditions"));
        for (int k = 0; k < should.path("conditions").size(); k++) {
            for (String field : List.of("text", "kind", "by")) {
                softly.assertThat(is.path("conditions").path(k).path(field))
                        .as("%s of a condition of %s", field, id)
                        .isEqualTo(should.path("conditions").path(k).path(field));
            }
        }
        softly.assertThat(is.path("waits").path("actor"))
                .as(id)
                .isEqualTo(should.path("waits").path("actor"));
    }

    private static void guarantees(SoftAssertions softly, String id, JsonNode is, JsonNode should) {
        softly.assertThat(is.path("guarantees")).as(id).hasSameSizeAs(should.path("guarantees"));
        for (int k = 0; k < should.path("guarantees").size(); k++) {
            for (String field : List.of("guarantor", "beneficiary", "state")) {
                softly.assertThat(is.path("guarantees").path(k).path(field))
                        .as("%s of a guarantee of %s", field, id)
                        .isEqualTo(should.path("guarantees").path(k).path(field));
            }
        }
    }

    @Test
    void theDemandsAreOneStatementWithThreePoints() throws IOException {
        JsonNode points = read().path("statements").get(9).path("points");
        assertThat(points).hasSize(3);
        assertThat(points.get(0).path("text").asText()).startsWith("a moratorium");
        assertThat(points.get(1).path("text").asText()).startsWith("a revocation");
        assertThat(points.get(2).path("text").asText()).startsWith("rolling back");
    }

    @Test
    void theSameWaitForTheSameOnTheSameCondition() throws IOException {
        assertThat(edges(read().path("preconditions")))
                .isEqualTo(edges(annotated().path("preconditions")));
    }

    /** Who waits for whom, on what kind of condition, whose position it is and where it stands. */
    private static Set<List<String>> edges(JsonNode preconditions) {
        Set<List<String>> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        preconditions.forEach(edge -> found.add(List.of(
                edge.path("waits").path("actor").asText(),
                edge.path("on").path("actor").asText(),
                edge.path("kind").asText(),
                edge.path("held_by").asText(),
                edge.path("statement").asText())));
        return found;
    }
}
