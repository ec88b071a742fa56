package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an input is said with its name, the place and the remedy; the rest goes on. */
class BadInputTest {
    @TempDir
    Path folder;

    private String ledger;

    @BeforeEach
    void nameALedger() {
        ledger = folder.resolve("ledger.db").toString();
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("missing.txt").toString();
        Run run = Run.of("read", missing);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("demarche: " + missing + ": there is no such file or folder. Check the path.\n");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.html"));
        Run run = Run.of("read", empty.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("demarche: " + empty + ": the file is empty. Give a file with text in it.\n");
    }

    @Test
    void oneBrokenFileAmongGoodOnesStopsNothing() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("1.jsonl"), Records.line(1));
        Files.write(reports.resolve("2.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Files.writeString(reports.resolve("3.jsonl"), Records.line(3));
        Run run = Run.of("add", "--ledger", ledger, reports.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .startsWith("new      r/1.txt: 1 statement", "new      r/3.txt: 1 statement")
                .anyMatch(
                        line -> line.startsWith("Articles: 2 new, 0 known, 0 changed, 1 refused. Statements: 2 new."));
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("demarche: " + reports.resolve("2.txt") + ": ");
    }

    @Test
    void aProgramIsNoArticle() throws IOException {
        Path program = Files.write(
                folder.resolve("tool"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0});
        Run run = Run.of("read", program.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("demarche: " + program + ": this is a program (ELF), not text.");
    }

    @Test
    void textInAnotherEncodingIsRead() throws IOException {
        String text = "The mayor of Šibenik said: “We will wait.”\n";
        Path wide = Files.write(folder.resolve("wide.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        Run run = Run.of("article", "--format", "json", wide.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The mayor of Šibenik said: “We will wait.”");
    }

    @Test
    void aRecordWhoseWordsDoNotStandAtTheirOffsetsIsRefusedAndTheOthersAreKept() throws IOException {
        Path records = Files.writeString(
                folder.resolve("records.jsonl"),
                Records.line(1) + "\n" + Records.line(2).replace("\"text\":\"Ada Holm\"", "\"text\":\"Eva Holm\"")
                        + "\n" + Records.line(3) + "\n");
        Run run = Run.of("add", "--ledger", ledger, records.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("demarche: " + records + ", line 2: ").contains("s1", "Eva Holm");
        assertThat(run.out()).contains("2 new, 0 known, 0 changed, 1 refused");
        assertThat(Run.of("verify", "--ledger", ledger).code()).isZero();
    }

    @Test
    void aLineThatIsNoJsonIsNamedByItsNumber() throws IOException {
        Path records = Files.writeString(folder.resolve("records.jsonl"), Records.line(1) + "\n{\"format\":\n");
        Run run = Run.of("read", "--format", "jsonl", records.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).startsWith("demarche: " + records + ", line 2: ");
    }

    @Test
    void standardInputIsAnInput() {
        Run run = new Run.Setting()
                .input("Ada Holm said the ferries will sail.\n")
                .run("article", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Ada Holm said the ferries will sail.");
    }

    @Test
    void aLedgerThatIsNotThereIsNotMadeByLooking() {
        for (List<String> looking : List.of(List.of("verify"), List.of("search", "x"), List.of("show", "x"))) {
            String[] arguments = looking.toArray(new String[0]);
            Run run = new Run.Setting().variable("DEMARCHE_LEDGER", ledger).run(arguments);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .isEqualTo("demarche: there is no ledger at " + ledger
                            + ". 'demarche add' makes one; --ledger or DEMARCHE_LEDGER names another\n");
            assertThat(Path.of(ledger)).doesNotExist();
        }
    }

    @Test
    void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
        Files.writeString(Path.of(ledger), "shopping list");
        Path record = Files.writeString(folder.resolve("a.jsonl"), Records.line(1));
        Run run = Run.of("add", "--ledger", ledger, record.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("demarche: ").contains(ledger);
        assertThat(Path.of(ledger)).hasContent("shopping list");
    }

    @Test
    void aFolderInPlaceOfALedgerIsAnswered() {
        Run run = Run.of("verify", "--ledger", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(folder.toString()).doesNotContain("a fault of the program");
    }

    @Test
    void aPostgresAddressIsAnsweredWithoutRepeatingItsPassword() {
        Run run = Run.of("verify", "--ledger", "jdbc:postgresql://host/db?password=hush");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("the server cannot be reached")
                .doesNotContain("hush")
                .doesNotContain("a fault of the program");
    }
}
