package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one ledger into files and from files into another ledger. */
class ExchangeCommandsTest {
    @TempDir
    Path folder;

    private String ledger;
    private String other;

    @BeforeEach
    void addTwoRecords() throws IOException {
        ledger = folder.resolve("ledger.db").toString();
        other = folder.resolve("other.db").toString();
        Path records = Files.writeString(folder.resolve("records.jsonl"), Records.line(1) + "\n" + Records.line(2));
        Run.of("add", "--ledger", ledger, records.toString());
    }

    @Test
    void whatIsExportedIsTheSameBehindAnImport() {
        Path file = folder.resolve("all.jsonl");
        Run out = export("--format", "jsonl", "--full-text", "-o", file.toString());
        assertThat(out.code()).isZero();
        assertThat(out.out()).isEmpty();
        assertThat(out.err()).isEqualTo("Written to " + file + ": 2 articles, 2 statements.\n");
        Run in = Run.of("import", "--ledger", other, file.toString());
        assertThat(in.code()).isZero();
        assertThat(in.out()).isEqualTo(file + ": 2 articles (2 new), 2 statements (2 new, 0 revised), 0 orphans.\n");
        assertThat(Run.of("export", "--ledger", other, "--format", "jsonl", "--full-text")
                        .out())
                .isEqualTo(export("--format", "jsonl", "--full-text").out());
        assertThat(Run.of("verify", "--ledger", other).code()).isZero();
    }

    @Test
    void filtersAndWordsNarrowAsInSearch() {
        assertThat(export("--format", "csv", "ferries").out().lines()).hasSize(3);
        assertThat(export("--format", "csv", "--act", "deny").out().lines()).hasSize(1);
        assertThat(export("--format", "csv", "--speaker", "holm", "--columns", "issue=Topic")
                        .out())
                .isEqualTo("Topic\r\nferries\r\nferries\r\n");
    }

    @Test
    void everyFormatThatStreamsGoesToStandardOutput() {
        for (String format :
                List.of("jsonl", "csv", "web-annotation", "schema-org", "plover", "graphml", "gexf", "dl")) {
            Run run = export("--format", format);
            assertThat(run.code()).as(format).isZero();
            assertThat(run.out()).as(format).isNotEmpty().endsWith("\n");
        }
    }

    @Test
    void formatsThatNeedAPlaceOrTheTextSaySo() {
        assertThat(export("--format", "sqlite").err())
                .isEqualTo("demarche: sqlite cannot be written to standard output: name a place with --output\n");
        assertThat(export("--format", "brat", "-o", folder.resolve("brat").toString())
                        .err())
                .isEqualTo("demarche: brat is of no use without the articles' text: give --full-text, and mind whose"
                        + " text it is\n");
        Run unknown = export("--format", "xls");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("'xls' is none of: jsonl, csv, ");
    }

    @Test
    void whatCannotBeWrittenIsNamedWithTheRemedy() {
        String tooLong = folder.resolve("x".repeat(250)).toString();
        Run run = export("--format", "jsonl", "-o", tooLong);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("demarche: " + tooLong + ": it was not written (")
                .endsWith("Make room, or give another place with --output, and do it again\n");
        assertThat(folder).isDirectoryNotContaining("glob:**xxx*");
    }

    @Test
    void aPlaceThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Run run = export(
                "--format", "csv", "-o", folder.resolve("no/such/place.csv").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no folder ");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void orphansAreNamedAndKept() throws IOException {
        Path annotations = folder.resolve("a.jsonld");
        export("--format", "web-annotation", "-o", annotations.toString());
        Path orphans = folder.resolve("orphans.json");
        Run run = Run.of("import", "--ledger", other, "--orphans", orphans.toString(), annotations.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith("demarche: orphan: " + annotations));
        assertThat(run.out()).contains("0 statements (0 new, 0 revised), 2 orphans.");
        List<String> lines = new ArrayList<>(Files.readAllLines(orphans));
        assertThat(lines).startsWith("[").endsWith("]").hasSize(4);
    }

    @Test
    void aFaultIsNamedAndTheNextFileIsTaken() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), Records.line(3) + "\n{\"format\":\n");
        Path good = Files.writeString(folder.resolve("good.jsonl"), Records.line(4));
        Run run = Run.of("import", "--ledger", other, broken.toString(), good.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("demarche: " + broken + ", line 2: ")
                .contains("Nothing of this file was imported.");
        assertThat(run.out()).startsWith(good + ": 1 articles (1 new)").doesNotContain(broken.toString());
        assertThat(Run.of("import", "--ledger", other, folder.resolve("x.odt").toString())
                        .code())
                .isEqualTo(1);
    }

    private Run export(String... arguments) {
        List<String> all = new ArrayList<>(List.of("export", "--ledger", ledger));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(new String[0]));
    }
}
