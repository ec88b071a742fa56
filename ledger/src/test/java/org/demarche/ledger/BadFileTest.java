package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no ledger, or one that cannot be written. */
class BadFileTest {
    private static final Author READER = Author.reader("fast test");

    @TempDir
    Path folder;

    private static AbstractThrowableAssert<?, ? extends Throwable> opening(Object where) {
        return assertThatThrownBy(() -> Ledger.open(where.toString()).close()).isInstanceOf(LedgerException.class);
    }

    @Test
    void aTextFileIsRefusedAndLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "These are notes, and no ledger at all.");

        opening(file)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("no SQLite file")
                .hasMessageContaining("Give");

        assertThat(file).hasContent("These are notes, and no ledger at all.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anotherDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path file = folder.resolve("other.db");
        try (Raw raw = new Raw(file)) {
            raw.run("CREATE TABLE cats (name TEXT)");
        }
        byte[] before = Files.readAllBytes(file);

        opening(file).hasMessageContaining("other.db").hasMessageContaining("something else than a ledger");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aLedgerOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
        Path file = folder.resolve("newer.db");
        Ledger.open(file.toString()).close();
        try (Raw raw = new Raw(file)) {
            raw.run(
                    "INSERT INTO flyway_schema_history SELECT 99, '" + (Schema.VERSION + 1)
                            + "', 'later', 'SQL', 'V99__later.sql', 0, 'me', installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
            raw.run("PRAGMA journal_mode = DELETE");
        }
        byte[] before = Files.readAllBytes(file);

        opening(file).hasMessageContaining("newer.db").hasMessageContaining("newer program");
        assertThatThrownBy(() -> Ledger.openReadOnly(file.toString()).close()).hasMessageContaining("newer program");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFolderIsRefused() {
        opening(folder).hasMessageContaining("this is a folder").hasMessageContaining("demarche.db");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        opening(file.resolve("ledger.db")).hasMessageContaining("its folder cannot be made");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFilesIsRefused() {
        opening("/proc/ledger.db").hasMessageContaining("/proc/ledger.db").hasMessageContaining("may be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jdbc:sqlite:x.db", "a\0b"})
    void whatIsNoPathIsRefused(String where) {
        opening(where).hasMessageContaining("give the path of a file");
    }

    @Test
    void readingWhatIsNotThereMakesNothing() {
        Path file = folder.resolve("absent.db");

        assertThatThrownBy(() -> Ledger.openReadOnly(file.toString()).close())
                .hasMessageContaining("there is no such file");

        assertThat(file).doesNotExist();
    }

    @Test
    void anEmptyFileBecomesALedger() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.db"));

        assertThatThrownBy(() -> Ledger.openReadOnly(file.toString()).close())
                .hasMessageContaining("the file is empty");
        try (Ledger ledger = Ledger.open(file.toString())) {
            assertThat(ledger.add(AddingProcess.reading(1), READER).created()).isEqualTo(3);
        }
    }

    @Test
    void aPathWithSpacesAndOtherLettersWorks() throws Exception {
        Path file = folder.resolve("späte Nachrichten ? % # é.db");

        try (Ledger ledger = Ledger.open(file.toString())) {
            ledger.add(AddingProcess.reading(1), READER);
        }

        assertThat(file).exists();
        try (Ledger ledger = Ledger.openReadOnly(file.toString())) {
            assertThat(ledger.counts().articles()).isEqualTo(1);
        }
    }

    @Test
    void aTruncatedLedgerIsReportedAsDamaged() throws Exception {
        Path file = folder.resolve("short.db");
        try (Ledger ledger = Ledger.open(file.toString())) {
            for (int i = 0; i < 30; i++) {
                ledger.add(AddingProcess.reading(i), READER);
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            Files.write(file, java.util.Arrays.copyOf(whole, 100 + random.nextInt(whole.length - 5000)));
            boolean holds;
            try (Ledger ledger = Ledger.open(file.toString())) {
                holds = ledger.verify().holds();
            } catch (LedgerException e) {
                assertThat(e).hasMessageContaining("short.db");
                holds = false;
            }
            assertThat(holds).as("cut in round %d", round).isFalse();
        }
    }

    @Test
    void aChangedByteAnywhereInTheFileIsFoundOrChangedNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the changed bytes: " + seed);
        Random random = new Random(seed);
        Path file = folder.resolve("whole.db");
        try (Ledger ledger = Ledger.open(file.toString())) {
            for (int i = 0; i < 5; i++) {
                ledger.add(AddingProcess.reading(i), READER);
            }
        }
        Path changed = folder.resolve("changed.db");
        String record;
        try (Raw raw = new Raw(Files.copy(file, changed))) {
            record = raw.record();
        }
        int found = 0;
        for (int round = 0; round < 25; round++) {
            Files.copy(file, changed, StandardCopyOption.REPLACE_EXISTING);
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
    void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
        Path file = folder.resolve("full.db");
        Ledger.open(file.toString()).close();
        Database database = Database.open(Home.at(file.toString()), false);
        database.write("", handle -> handle.execute("PRAGMA max_page_count = 100"));
        int kept = 0;
        try (Ledger ledger = new Ledger(database, Clock.systemUTC())) {
            LedgerException full = null;
            while (full == null) {
                try {
                    ledger.add(AddingProcess.reading(kept), READER);
                    kept++;
                } catch (LedgerException e) {
                    full = e;
                }
            }
            assertThat(kept).isPositive();
            assertThat(full)
                    .hasMessageContaining("full.db")
                    .hasMessageContaining("the disk is full")
                    .hasMessageContaining("make room")
                    .hasMessageContaining("article given.html was not added");
            assertThat(ledger.counts().articles()).isEqualTo(kept);
            assertThat(ledger.verify().faults()).isEmpty();

            database.write("", handle -> handle.execute("PRAGMA max_page_count = 100000"));
            assertThat(ledger.add(AddingProcess.reading(kept), READER).created())
                    .isEqualTo(3);
        }
        try (Ledger ledger = Ledger.open(file.toString())) {
            assertThat(ledger.counts().articles()).isEqualTo(kept + 1);
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    @Test
    void theVersionIsThatOfTheNewestMigration() throws Exception {
        int newest = 0;
        for (String part : new String[] {"common", "sqlite", "postgresql"}) {
            String path = "/" + Schema.MIGRATIONS + "/" + part;
            Path migrations = Path.of(Ledger.class.getResource(path).toURI());
            try (Stream<Path> files = Files.list(migrations)) {
                newest = Math.max(
                        newest,
                        files.mapToInt(f -> Integer.parseInt(
                                        f.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                                .max()
                                .orElse(0));
            }
        }

        assertThat(newest).isEqualTo(Schema.VERSION);
    }
}
