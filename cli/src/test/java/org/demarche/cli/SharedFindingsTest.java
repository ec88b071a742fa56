package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for whom in the seed report and in the annotated articles, read by the default grade. */
class SharedFindingsTest {
    @TempDir
    Path folder;

    private List<String> findings(String kind, String command, String... add) {
        String ledger = folder.resolve("ledger.db").toString();
        if (!Files.exists(folder.resolve("ledger.db"))) {
            String[] all = new String[add.length + 3];
            System.arraycopy(new String[] {"add", "--ledger", ledger}, 0, all, 0, 3);
            System.arraycopy(add, 0, all, 3, add.length);
            Run added = Run.of(all);
            assertThat(added.code()).as(added.err()).isZero();
        }
        Run run = Run.of(command, "--ledger", ledger, "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("{\"finding\":\"" + kind + "\""))
                .toList();
    }

    private static void waitsAreThere(List<String> waits) {
        assertThat(waits)
                .anySatisfy(wait -> assertThat(wait)
                        .contains(
                                "\"actor\":\"Ukraine\",\"action\":\"",
                                "\"hold negotiations\"",
                                "pull",
                                "\"status\":\"open\""));
        assertThat(waits)
                .anySatisfy(wait -> assertThat(wait).contains("\"action\":\"talk to Putin\"", "interested in ending"));
        assertThat(waits)
                .anySatisfy(wait ->
                        assertThat(wait).contains("give guarantees to Russia", "return to the negotiating table"));
    }

    @Test
    void theSeedReportSaysWhoWaitsForWhom() {
        String report = Shared.path("seed/report.txt").toString();
        String[] add = {"--plain", "--published", "2022-12-04", report};
        waitsAreThere(findings("wait", "preconditions", add));
        assertThat(findings("deadlock", "preconditions", add)).isEmpty();
        assertThat(findings("guarantee", "guarantees", add))
                .anySatisfy(guarantee -> assertThat(guarantee)
                        .contains("\"guarantor\":\"the West\"", "\"beneficiary\":\"Russia\"", "Emmanuel Macron"));
    }

    @Test
    void theAnnotatedArticlesReadByTheReaderSayItToo() throws IOException {
        Path gold = Shared.path("gold/dev");
        StringBuilder lines = new StringBuilder();
        try (var files = Files.list(gold)) {
            for (Path file : files.sorted().toList()) {
                JsonNode told = new ObjectMapper().readTree(file.toFile());
                lines.append(new RecordCodec()
                                .write(Reading.unread(Article.of(
                                        String.valueOf(file.getFileName()),
                                        null,
                                        told.path("outlet").asText(),
                                        told.path("title").asText(),
                                        List.of(),
                                        told.path("published").asText(),
                                        "en",
                                        told.path("text").asText()))))
                        .append('\n');
            }
        }
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), lines);
        waitsAreThere(findings("wait", "preconditions", articles.toString()));
        assertThat(findings("deadlock", "preconditions")).isEmpty();
        assertThat(findings("contradiction", "shifts")).isEmpty();
    }
}
