package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody changes behind the ledger's back, {@link Ledger#verify} says so and names it. */
class TamperingTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("whole.db");
        try (Ledger ledger = Ledger.open(file.toString())) {
            for (int i = 0; i < 5; i++) {
                String text =
                        "Item " + i + ". Ada Brook said the dam would hold if it rains. Oto Lund warned of floods.";
                ledger.add(
                        Readings.reading(
                                Readings.article("https://example.org/" + i, "The Weir", "2030-01-0" + (i + 1), text),
                                Said.of("Ada Brook", "the dam would hold if it rains")
                                        .when("if it rains"),
                                Said.of("Oto Lund", "of floods")
                                        .act(Act.THREATEN)
                                        .issue("flood " + i)),
                        Author.reader("fast test"));
            }
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    private Path copy() throws Exception {
        return Files.copy(file, folder.resolve("changed.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision", "payload", "statement", "article", "article_version", "tally"})
    void aChangedCharacterInAnyColumnOfAnyTableIsNamed(String table) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the changes in " + table + ": " + seed);
        Random random = new Random(seed);
        List<String> columns;
        try (Raw raw = new Raw(copy())) {
            columns = raw.strings("SELECT name FROM pragma_table_info('" + table + "')");
        }
        for (String column : columns) {
            Path changed = copy();
            String concerns;
            try (Raw raw = new Raw(changed)) {
                List<String> rows = raw.strings("SELECT rowid FROM " + table);
                String row = rows.get(random.nextInt(rows.size()));
                String at = " FROM " + table + " WHERE rowid = " + row;
                String before = raw.strings("SELECT coalesce(" + column + ", 'null')" + at)
                        .get(0);
                concerns = raw.strings("SELECT "
                                + switch (table) {
                                    case "revision", "payload" -> "seq";
                                    case "statement" -> "id";
                                    case "article" -> "id";
                                    case "article_version" -> "article";
                                    default -> "name";
                                }
                                + at)
                        .get(0);
                raw.run("UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?", flip(before, random), row);
            }
            try (Ledger ledger = Ledger.open(changed.toString())) {
                Verification verification = ledger.verify();
                assertThat(verification.faults())
                        .as("%s.%s of %s", table, column, concerns)
                        .isNotEmpty()
                        .anySatisfy(fault -> assertThat(fault.seq() + " " + fault.article() + " " + fault.statement()
                                        + " " + fault.problem())
                                .contains(concerns));
                assertThat(verification.faults())
                        .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
            }
        }
    }

    /** Another character in the place of one of them; a number stays a number. */
    private static Object flip(String before, Random random) {
        if (before.matches("\\d{1,9}")) {
            return Integer.parseInt(before) + 100_000;
        }
        if (before.isEmpty()) {
            return "x";
        }
        int at = before.offsetByCodePoints(0, random.nextInt(before.codePointCount(0, before.length())));
        int there = before.codePointAt(at);
        return before.substring(0, at) + (there == '0' ? '1' : '0') + before.substring(at + Character.charCount(there));
    }

    @Test
    void aChangedByteAnywhereInTheFileIsFoundOrChangedNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the changed bytes: " + seed);
        Random random = new Random(seed);
        String record;
        try (Raw raw = new Raw(copy())) {
            record = raw.record();
        }
        int found = 0;
        for (int round = 0; round < 25; round++) {
            Path changed = copy();
            try (RandomAccessFile bytes = new RandomAccessFile(changed.toFile(), "rw")) {
                long at = random.nextInt((int) bytes.length());
                bytes.seek(at);
                int was = bytes.read();
                bytes.seek(at);
                bytes.write(was ^ (1 << random.nextInt(8)));
            }
            boolean holds;
            try (Ledger ledger = Ledger.open(changed.toString())) {
                holds = ledger.verify().holds();
            } catch (LedgerException e) {
                holds = false;
            }
            if (holds) {
                try (Raw raw = new Raw(changed)) {
                    assertThat(raw.record()).as("round %d", round).isEqualTo(record);
                }
            } else {
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void aRemovedRevisionIsMissed() throws Exception {
        Path changed = copy();
        try (Raw raw = new Raw(changed)) {
            raw.run("DELETE FROM payload WHERE seq = 6");
            raw.run("DELETE FROM revision WHERE seq = 6");
        }

        try (Ledger ledger = Ledger.open(changed.toString())) {
            assertThat(ledger.verify().faults())
                    .anySatisfy(fault -> assertThat(fault.problem()).contains("the revision before it is 5"));
        }
    }

    @Test
    void aCutOffEndIsMissedBecauseTheTablesStillHoldIt() throws Exception {
        Path changed = copy();
        try (Raw raw = new Raw(changed)) {
            raw.run("DELETE FROM payload WHERE seq > 16");
            raw.run("DELETE FROM revision WHERE seq > 16");
        }

        try (Ledger ledger = Ledger.open(changed.toString())) {
            assertThat(ledger.verify().faults())
                    .anySatisfy(fault -> assertThat(fault.problem()).contains("without any revision"));
        }
    }

    @Test
    void aFullTextThatIsNotThatOfTheStatementsIsFoundAndRebuilt() throws Exception {
        Path changed = copy();
        try (Raw raw = new Raw(changed)) {
            raw.run("INSERT INTO statement_words (rowid, words) VALUES (3, 'never said')");
        }

        try (Ledger ledger = Ledger.open(changed.toString())) {
            assertThat(ledger.verify().faults()).extracting(Fault::part).containsExactly("index");
            ledger.rebuild();
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    @Test
    void rebuildingMendsEveryDerivedTable() throws Exception {
        Path changed = copy();
        List<StatementView> before;
        try (Ledger ledger = Ledger.open(changed.toString())) {
            before = ledger.search(Query.ALL.words("floods")).items();
        }
        try (Raw raw = new Raw(changed)) {
            raw.run("UPDATE statement SET words = 'nothing', speaker_key = 'nobody'");
            raw.run("DELETE FROM article_version");
            raw.run("UPDATE tally SET statements = 7");
        }

        try (Ledger ledger = Ledger.open(changed.toString())) {
            assertThat(ledger.verify().holds()).isFalse();
            ledger.rebuild();
            assertThat(ledger.verify().faults()).isEmpty();
            assertThat(ledger.search(Query.ALL.words("floods")).items()).isEqualTo(before);
        }
    }

    @Test
    void theGuardsRefuseWhatIsNotDoneThroughTheLedger() throws Exception {
        try (java.sql.Connection plain = java.sql.DriverManager.getConnection("jdbc:sqlite:" + copy());
                java.sql.Statement sql = plain.createStatement()) {
            for (String change : List.of(
                    "UPDATE revision SET author = 'x'",
                    "DELETE FROM revision",
                    "UPDATE payload SET body = '{}'",
                    "DELETE FROM payload")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute(change))
                        .as(change)
                        .hasMessageContaining("never");
            }
        }
    }
}
