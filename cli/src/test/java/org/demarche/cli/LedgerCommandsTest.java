package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a record to a statement that is found, shown and verified. */
class LedgerCommandsTest {
    @TempDir
    Path folder;

    private String ledger;
    private Run added;

    @BeforeEach
    void addTwoRecords() throws IOException {
        ledger = folder.resolve("ledger.db").toString();
        added = add(Records.line(1) + "\n" + Records.line(2));
    }

    @Test
    void addingReportsEveryArticleAndTheSum() {
        assertThat(added.code()).isZero();
        assertThat(added.err()).isEmpty();
        assertThat(added.out())
                .startsWith("new      r/1.txt: 1 statement\nnew      r/2.txt: 1 statement\n"
                        + "Articles: 2 new, 0 known, 0 changed, 0 refused. Statements: 2 new.");
    }

    @Test
    void addingAgainChangesNothing() throws IOException {
        String before = head();
        Run again = add(Records.line(1) + "\n" + Records.line(2));
        assertThat(again.out()).startsWith("known    r/1.txt\nknown    r/2.txt\nArticles: 0 new, 2 known");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void searchFindsByWordsAndByFilter() {
        assertThat(search("ferries").out()).contains("2 of 2 found.");
        assertThat(search("ferries sail*").out()).contains("Nothing was found.");
        assertThat(search("ferr*", "--act", "commit", "--speaker", "holm").out())
                .contains("2 of 2 found.");
        assertThat(search("--act", "refuse").out()).isEqualTo("Nothing was found.\n");
        assertThat(search("--limit", "1").out()).contains("1 of 2 found. --limit shows more.");
        assertThat(search("--from", "2031-06").out()).contains("Nothing was found.");
    }

    @Test
    void searchPrintsWhatAPersonNeeds() {
        assertThat(search("--limit", "1").out())
                .contains("commit     Ada Holm")
                .contains("what       the ferries will sail")
                .contains("in         Harbour Post, 14 May 2031");
    }

    @Test
    void anUnknownSpeakerIsAnsweredWithKnownOnes() {
        Run run = search("--speaker", "Eva Holm");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("demarche: no speaker 'Eva Holm' is in the ledger. The most quoted are Ada Holm\n");
    }

    @Test
    void showPrintsAStatementWithItsHistoryByTheIdThatSearchPrints() {
        String line = search("--format", "json").out().lines().findFirst().orElseThrow();
        String id = line.replaceAll(".*\"statement\":\\{\"id\":\"([^\"]+)\".*", "$1");
        Run shown = Run.of("show", "--ledger", ledger, id);
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("id         " + id)
                .contains("revision   1, ")
                .contains("extraction by accurate ");
        assertThat(Run.of("show", "--ledger", ledger, "--format", "json", id).out())
                .isEqualTo(line + "\n");
    }

    @Test
    void anUnknownIdIsSaid() {
        Run run = Run.of("show", "--ledger", ledger, "nothing");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "demarche: no statement of this ledger has the id 'nothing'. 'demarche search' prints the ids.\n");
    }

    @Test
    void verifyTellsThatItHoldsAndGivesTheHead() {
        Run run = Run.of("verify", "--ledger", ledger);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("The ledger holds. Checked: ")
                .containsPattern("\nNewest revision: [0-9a-f]{64}\n");
    }

    @Test
    void aRootThatWasWrittenDownProvesThatNothingOlderChanged() throws IOException {
        String roots = Run.of("verify", "--ledger", ledger, "--roots").out();
        assertThat(roots).matches("\\d{4}-\\d\\d-\\d\\d:\\d+:[0-9a-f]{64}\n");
        String root = roots.strip();
        assertThat(Run.of("verify", "--ledger", ledger).out()).endsWith("\nRoot: " + root + "\n");
        add(Records.line(3));

        Run since = Run.of("verify", "--ledger", ledger, "--since", root);
        assertThat(since.code()).isZero();
        assertThat(since.out()).contains("\nNothing up to " + root + " was changed.\n");

        String other = root.substring(0, root.length() - 1) + (root.endsWith("0") ? "1" : "0");
        Run refuted = Run.of("verify", "--ledger", ledger, "--since", other);
        assertThat(refuted.code()).isEqualTo(1);
        assertThat(refuted.out()).contains("FAULT root: ").contains("The ledger does not hold.");

        Run nonsense = Run.of("verify", "--ledger", ledger, "--since", "yesterday");
        assertThat(nonsense.code()).isEqualTo(2);
        assertThat(nonsense.err()).contains("is no root");
    }

    @Test
    void aBackupIsRestoredAndMovedAndHasTheSameRoot() {
        String root = Run.of("verify", "--ledger", ledger, "--roots").out();
        String backup = folder.resolve("backup.db").toString();
        String restored = folder.resolve("restored.db").toString();
        String moved = folder.resolve("moved.db").toString();

        Run made = Run.of("ledger", "backup", "--ledger", ledger, backup);
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).startsWith("The ledger holds.").endsWith("\nBackup: " + backup + "\n");
        assertThat(Run.of("ledger", "backup", "--ledger", ledger, backup).err()).contains("exists already");
        Run back = Run.of("ledger", "restore", "--ledger", restored, backup);
        assertThat(back.err()).isEmpty();
        assertThat(back.out())
                .startsWith("Copied 6 revisions to " + restored + "; 0 were there already.\nThe ledger holds.");
        assertThat(Run.of("ledger", "move", restored, moved).code()).isZero();
        assertThat(Run.of("ledger", "move", restored, moved).out()).startsWith("Copied 0 revisions");
        assertThat(Run.of("ledger", "rebuild", "--ledger", moved).out()).startsWith("Rebuilt from 6 revisions.\n");
        assertThat(Run.of("verify", "--ledger", moved, "--roots").out()).isEqualTo(root);

        assertThat(Run.of("ledger").code()).isEqualTo(2);
        assertThat(Run.of("ledger", "move", folder.resolve("none.db").toString(), moved)
                        .err())
                .contains("there is no ledger at");
    }

    @Test
    void aPersonDecidesAndTakesItBack() {
        String id = search("--format", "json")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"statement\":\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(Run.of("review", "--ledger", ledger).out())
                .contains(id)
                .containsPattern("why +undecided \\d\\.\\d\\d, in 2 articles, opened 0 times, 2 statements");

        Run set =
                Run.of("revise", "--ledger", ledger, "--as", "Ida Wren", "--set", "act=demand", "--reason", "must", id);
        assertThat(set.err()).isEmpty();
        assertThat(set.out()).contains("demand     Ada Holm");
        assertThat(search("--act", "demand").out()).contains("1 of 1 found.");
        Run late = Run.of("revise", "--ledger", ledger, "--as", "Ole Finn", "--seen", "1", "--reject", id);
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.err()).contains("meanwhile: 2 correction by Ida Wren").contains("nothing was changed");
        assertThat(Run.of("review", "--ledger", ledger, "--reliability").out())
                .containsPattern("\nact +0 +1 +0\\.333 ");
        assertThat(Run.of("revise", "--ledger", ledger, "--as", "Ida Wren", "--undo", id)
                        .out())
                .contains("commit     Ada Holm");
        assertThat(Run.of("history", "--ledger", ledger, id).out().lines())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("3 undo by Ida Wren at ");

        assertThat(Run.of("revise", "--ledger", ledger, "--as", "Ida Wren", "--set", "act=sing", id)
                        .code())
                .isEqualTo(1);
        assertThat(Run.of("revise", "--ledger", ledger, "--as", "Ida Wren", "--set", "mood=glad", id)
                        .err())
                .contains("there is no field 'mood'");
        assertThat(Run.of("revise", "--ledger", ledger, "--accept", id).code()).isEqualTo(2);
    }

    @Test
    void theLedgerIsFoundWhereTheUsersDataLies() throws IOException {
        Path record = Files.writeString(folder.resolve("a.jsonl"), Records.line(1));
        new Run.Setting().variable("XDG_DATA_HOME", folder.toString()).run("add", record.toString());
        assertThat(folder.resolve("demarche/demarche.db")).exists();
    }

    private Run add(String lines) throws IOException {
        Path records = Files.writeString(folder.resolve("records.jsonl"), lines);
        return Run.of("add", "--ledger", ledger, records.toString());
    }

    private Run search(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "search";
        all[1] = "--ledger";
        all[2] = ledger;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }

    private String head() {
        return Run.of("verify", "--ledger", ledger)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
