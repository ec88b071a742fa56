package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody changes behind the ledger's back, {@link Ledger#verify} says so and names it. */
@OnBothHomes
class TamperingTest {
    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private String whole;

    @BeforeEach
    void fill() throws Exception {
        whole = home.address(folder, "whole");
        try (Ledger ledger = Ledger.open(whole)) {
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

    @ParameterizedTest
    @ValueSource(strings = {"revision", "payload", "statement", "article", "article_version", "tally"})
    void aChangedCharacterInAnyColumnOfAnyTableIsNamed(String table) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the changes in " + table + ": " + seed);
        Random random = new Random(seed);
        String key = switch (table) {
            case "revision", "payload" -> "seq";
            case "statement", "article" -> "id";
            case "article_version" -> "article";
            default -> "name";
        };
        try (Raw raw = new Raw(whole);
                Ledger ledger = Ledger.open(whole)) {
            for (String column : home.columns(raw, table)) {
                List<String> rows = raw.strings("SELECT " + home.row() + " FROM " + table);
                String row = rows.get(random.nextInt(rows.size()));
                String at = " FROM " + table + " WHERE " + home.row() + " = '" + row + "'";
                String before =
                        raw.strings("SELECT CAST(" + column + " AS TEXT)" + at).get(0);
                String concerns = raw.strings("SELECT " + key + at).get(0);
                boolean absent = before.equals("null");
                // Another row's value would be taken back together with this one.
                List<String> others = raw.strings("SELECT CAST(" + column + " AS TEXT) FROM " + table);
                String changed = flip(before, random);
                while (others.contains(changed)) {
                    changed = flip(before, random);
                }
                raw.run(
                        "UPDATE " + table + " SET " + column + " = ? WHERE " + home.row() + " = '" + row + "'",
                        changed);

                Verification verification = ledger.verify();

                assertThat(verification.faults())
                        .as("%s.%s of %s", table, column, concerns)
                        .isNotEmpty()
                        .anySatisfy(fault -> assertThat(fault.seq() + " " + fault.article() + " " + fault.statement()
                                        + " " + fault.problem())
                                .contains(concerns));
                assertThat(verification.faults())
                        .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
                raw.run(
                        "UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ?",
                        absent ? null : before,
                        changed);
            }
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    /** Another character in the place of one of them; a number stays a number. */
    private static String flip(String before, Random random) {
        if (before.matches("\\d{1,9}")) {
            return Integer.toString(Integer.parseInt(before) + 100_000);
        }
        if (before.isEmpty()) {
            return "x";
        }
        int at = before.offsetByCodePoints(0, random.nextInt(before.codePointCount(0, before.length())));
        int there = before.codePointAt(at);
        return before.substring(0, at) + (there == '0' ? '1' : '0') + before.substring(at + Character.charCount(there));
    }

    @Test
    void aRemovedRevisionIsMissed() throws Exception {
        try (Raw raw = new Raw(whole)) {
            raw.run("DELETE FROM payload WHERE seq = 6");
            raw.run("DELETE FROM revision WHERE seq = 6");
        }

        try (Ledger ledger = Ledger.open(whole)) {
            assertThat(ledger.verify().faults())
                    .anySatisfy(fault -> assertThat(fault.problem()).contains("the revision before it is 5"));
        }
    }

    @Test
    void aCutOffEndIsMissedBecauseTheTablesStillHoldIt() throws Exception {
        try (Raw raw = new Raw(whole)) {
            raw.run("DELETE FROM payload WHERE seq > 16");
            raw.run("DELETE FROM revision WHERE seq > 16");
        }

        try (Ledger ledger = Ledger.open(whole)) {
            assertThat(ledger.verify().faults())
                    .anySatisfy(fault -> assertThat(fault.problem()).contains("without any revision"));
        }
    }

    @Test
    void aFullTextThatIsNotThatOfTheStatementsIsFoundAndRebuilt() throws Exception {
        try (Raw raw = new Raw(whole)) {
            raw.run(home.spoilTheWords());
        }

        try (Ledger ledger = Ledger.open(whole)) {
            assertThat(ledger.verify().faults()).extracting(Fault::part).containsExactly("index");
            ledger.rebuild();
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    @Test
    void rebuildingMendsEveryDerivedTable() throws Exception {
        List<StatementView> before;
        try (Ledger ledger = Ledger.open(whole)) {
            before = ledger.search(Query.ALL.words("floods")).items();
        }
        try (Raw raw = new Raw(whole)) {
            raw.run("UPDATE statement SET words = 'nothing', speaker_key = 'nobody'");
            raw.run("DELETE FROM article_version");
            raw.run("UPDATE tally SET statements = 7");
        }

        try (Ledger ledger = Ledger.open(whole)) {
            assertThat(ledger.verify().holds()).isFalse();
            ledger.rebuild();
            assertThat(ledger.verify().faults()).isEmpty();
            assertThat(ledger.search(Query.ALL.words("floods")).items()).isEqualTo(before);
        }
    }

    @Test
    void theGuardsRefuseWhatIsNotDoneThroughTheLedger() throws Exception {
        try (java.sql.Connection plain = java.sql.DriverManager.getConnection(home.jdbc(whole));
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
