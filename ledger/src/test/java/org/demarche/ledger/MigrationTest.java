package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A ledger that an older version wrote. */
class MigrationTest {
    @TempDir
    Path folder;

    @Test
    void aLedgerOfTheSecondVersionIsBroughtToThisOneAndLosesNothing() throws Exception {
        String now = folder.resolve("now.db").toString();
        List<StatementView> all;
        String record;
        try (Ledger ledger = Ledger.open(now)) {
            for (int i = 0; i < 5; i++) {
                ledger.add(AddingProcess.reading(i), Author.reader("fast test"));
            }
            all = ledger.search(Query.ALL).items();
        }
        try (Raw raw = new Raw(now)) {
            record = raw.record();
        }
        Path old = folder.resolve("old.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + old);
        Schema.flyway(new SqliteHome(old), source).target("2").load().migrate();
        try (Raw raw = new Raw(old)) {
            raw.run("ATTACH '" + now + "' AS now");
            raw.run("INSERT INTO revision SELECT * FROM now.revision");
            raw.run("INSERT INTO payload SELECT * FROM now.payload");
        }

        try (Ledger ledger = Ledger.open(old.toString())) {
            assertThat(ledger.search(Query.ALL).items()).isEqualTo(all);
            assertThat(ledger.search(Query.ALL.words("flood")).total()).isEqualTo(5);
            assertThat(ledger.verify().faults()).isEmpty();
        }
        try (Raw raw = new Raw(old)) {
            assertThat(raw.record()).isEqualTo(record);
        }
    }
}
