package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothHomes
class AnnexTest {
    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private Ledger ledger() throws LedgerException {
        return Ledger.open(home.address(folder, "annexed"));
    }

    private static long ballots(Annex annex) throws LedgerException {
        return annex.read("ballots", sql -> sql.count("SELECT count(*) AS n FROM ballot"));
    }

    @Test
    void whatIsWrittenIsThereAfterOpeningAgain() throws Exception {
        try (Ledger ledger = ledger()) {
            try (Annex annex = Annex.beside(ledger, "desk", "annex")) {
                annex.write("ballot", sql -> sql.change("INSERT INTO ballot VALUES (?, ?, ?)", "t1", null, 3));
            }
            try (Annex annex = Annex.beside(ledger, "desk", "annex")) {
                String found = annex.read(
                        "ballot",
                        sql -> sql.first(
                                        "SELECT * FROM ballot WHERE token = ?",
                                        row -> row.text("token") + row.textOrNull("choice") + row.number("weight"),
                                        "t1")
                                .orElse(""));
                assertThat(found).isEqualTo("t1null3");
            }
        }
    }

    @Test
    void theLedgerAndItsChainKnowNothingOfIt() throws Exception {
        try (Ledger ledger = ledger();
                Annex annex = Annex.beside(ledger, "desk", "annex")) {
            String head = ledger.head();
            annex.write("ballot", sql -> sql.change("INSERT INTO ballot VALUES (?, ?, ?)", "t1", "yes", 1));

            assertThat(ledger.head()).isEqualTo(head);
            assertThat(ledger.verify().faults()).isEmpty();
        }
        try (Ledger again = ledger()) {
            assertThat(again.counts().statements()).isZero();
        }
    }

    @Test
    void aTransactionThatFailsChangesNothing() throws Exception {
        try (Ledger ledger = ledger();
                Annex annex = Annex.beside(ledger, "desk", "annex")) {
            assertThatThrownBy(() -> annex.write("the ballot was not counted", sql -> {
                        sql.change("INSERT INTO ballot VALUES (?, ?, ?)", "t1", "yes", 1);
                        return sql.change("INSERT INTO ballot VALUES (?, ?, ?)", "t1", "yes", 1);
                    }))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("the ballot was not counted");

            assertThat(ballots(annex)).isZero();
        }
    }

    @Test
    void aFileIsCopiedWhileItIsOpen() throws Exception {
        try (Ledger ledger = ledger();
                Annex annex = Annex.beside(ledger, "desk", "annex")) {
            annex.write("ballot", sql -> sql.change("INSERT INTO ballot VALUES (?, ?, ?)", "t1", "yes", 1));
            Path copy = folder.resolve("copy.db");
            if (home == TestHome.POSTGRESQL) {
                assertThatThrownBy(() -> annex.backup(copy)).hasMessageContaining("pg_dump");
            } else {
                annex.backup(copy);
                assertThat(Files.size(copy)).isPositive();
                assertThat(folder.resolve("annexed.desk.db")).exists();
            }
        }
    }

    @Test
    void itsRowsAreCopiedIntoAFileWhateverItsHomeAndBackAgainAndNothingIsOverwritten() throws Exception {
        String file = folder.resolve("monday.db").toString();
        assertThat(Annex.isBeside(file, "desk")).isFalse();
        assertThat(Annex.isBeside(home.address(folder, "annexed"), "desk")).isFalse();
        try (Ledger ledger = ledger();
                Annex annex = Annex.beside(ledger, "desk", "annex");
                Ledger other = Ledger.open(file);
                Annex copy = Annex.beside(other, "desk", "annex")) {
            assertThat(Annex.isBeside(home.address(folder, "annexed"), "desk")).isTrue();
            for (int i = 0; i < 1200; i++) {
                int n = i;
                annex.write(
                        "ballot",
                        sql -> sql.change(
                                "INSERT INTO ballot VALUES (?, ?, ?)", "t" + n, n % 2 == 0 ? null : "yes", n));
            }
            assertThat(annex.copyTo(copy)).isEqualTo(1200);
            assertThat(ballots(copy)).isEqualTo(1200);
            assertThat(copy.<String>read(
                            "ballots",
                            sql -> sql.first(
                                            "SELECT * FROM ballot WHERE token = ?",
                                            row -> row.textOrNull("choice") + row.number("weight"),
                                            "t1199")
                                    .orElse("")))
                    .isEqualTo("yes1199");
            assertThatThrownBy(() -> copy.copyTo(annex)).hasMessageContaining("was not touched");

            annex.write("ballots", sql -> sql.change("DELETE FROM ballot"));
            assertThat(copy.copyTo(annex)).isEqualTo(1200);
            assertThat(ballots(annex)).isEqualTo(1200);
        }
    }
}
