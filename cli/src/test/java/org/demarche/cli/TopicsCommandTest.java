package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers' proposals on the command line, and the desk's database in a backup of the ledger. */
class TopicsCommandTest {
    @TempDir
    Path folder;

    private String ledger;

    @BeforeEach
    void make() throws Exception {
        ledger = folder.resolve("t.db").toString();
        Ledger.open(ledger).close();
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--ledger";
        all[arguments.length + 1] = ledger;
        return new Run.Setting().input("a long password\n").run(all);
    }

    @Test
    void aTopicIsProposedLetInPlannedAndCovered() {
        assertThat(run("topics").out()).isEmpty();
        String id = run("topics", "propose", "--why", "Three readers wrote.", "The  price of grain")
                .out()
                .strip();
        assertThat(id).matches("[0-9a-z]{12}");
        assertThat(run("topics", "--state", "waiting").out())
                .isEqualTo(id + "     0 votes      0 held  waiting   The price of grain\n");
        assertThat(run("topics", "set", "--note", "In June.", id, "planned").code())
                .isZero();
        assertThat(run("topics", "set", "--covered-by", "/issues/grain", id, "covered")
                        .out())
                .isEqualTo(id + "     0 votes      0 held  covered   The price of grain (/issues/grain)\n");
        assertThat(run("topics", "--state", "waiting").out()).isEmpty();
        assertThat(run("topics").out()).contains("covered");
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        assertThat(run("topics", "set", "nothing", "open").err()).contains("no topic has the id 'nothing'");
        String id = run("topics", "propose", "Grain").out().strip();
        assertThat(run("topics", "set", "--covered-by", "javascript:alert(1)", id, "covered")
                        .err())
                .contains("covers nothing");
        assertThat(run("topics", "set", id, "done").code()).isEqualTo(2);
        assertThat(run("topics", "propose", " ").err()).contains("1 to 160 characters");
        assertThat(run("topics", "propose", "x".repeat(161)).code()).isEqualTo(1);
        assertThat(run("topics").out()).contains("waiting   Grain\n").doesNotContain("javascript");
    }

    @Test
    void aBackupOfTheLedgerHoldsTheDeskAndRestoringBringsBothBack() throws Exception {
        Path copy = folder.resolve("monday.db");
        assertThat(run("ledger", "backup", copy.toString()).out()).doesNotContain("desk");
        Files.delete(copy);
        assertThat(run("accounts", "add", "Rita Vane", "--role", "editor").code())
                .isZero();
        String id = run("topics", "propose", "Grain").out().strip();

        assertThat(run("ledger", "backup", copy.toString()).out())
                .contains("Backup: " + copy)
                .contains("Backup of the desk: " + folder.resolve("monday.desk.db"));
        Files.delete(copy);
        assertThat(run("ledger", "backup", copy.toString()).err()).contains("was not touched");
        Files.delete(folder.resolve("monday.desk.db"));
        assertThat(run("ledger", "backup", copy.toString()).code()).isZero();

        ledger = folder.resolve("again.db").toString();
        Run restored = run("ledger", "restore", copy.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("again.desk.db");
        assertThat(run("accounts", "list").out()).isEqualTo("Rita Vane: editor\n");
        assertThat(run("topics").out()).startsWith(id);
    }
}
