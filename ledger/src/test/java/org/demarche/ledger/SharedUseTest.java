package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Several processes and threads on one ledger. */
@OnBothHomes
class SharedUseTest {
    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    @Test
    void twoProcessesThatMakeAndFillOneLedgerAtOnceLoseNothing() throws Exception {
        String file = home.address(folder, "shared");
        Process first = AddingProcess.start(file, 0, 60);
        Process second = AddingProcess.start(file, 40, 100);
        String firstSaid = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String secondSaid = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat((firstSaid + secondSaid).lines().filter(line -> line.contains(" NEW ")))
                .hasSize(100);
        assertThat((firstSaid + secondSaid).lines().filter(line -> line.contains(" KNOWN ")))
                .hasSize(20);
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.counts().articles()).isEqualTo(100);
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    @Test
    void threadsAddAndReadAtOnce() throws Exception {
        String file = home.address(folder, "threads");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Ledger ledger = Ledger.open(file)) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                int from = thread * 30;
                work.add(() -> {
                    for (int i = from; i < from + 30; i++) {
                        ledger.add(AddingProcess.reading(i), Author.reader("fast test"));
                    }
                    return 0L;
                });
            }
            for (int thread = 0; thread < 4; thread++) {
                work.add(() -> {
                    long last = 0;
                    for (int i = 0; i < 50; i++) {
                        Page<StatementView> page = ledger.search(Query.ALL.words("flood"));
                        assertThat(page.total()).isGreaterThanOrEqualTo(last);
                        last = page.total();
                    }
                    return last;
                });
            }
            for (Future<Long> done : threads.invokeAll(work)) {
                assertThat(done.get()).isBetween(0L, 60L);
            }
            assertThat(ledger.counts().statements()).isEqualTo(180);
            assertThat(ledger.verify().faults()).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aReaderSeesWhatAnotherProcessAddedMeanwhile() throws Exception {
        String file = home.address(folder, "seen");
        try (Ledger writer = Ledger.open(file);
                Ledger reader = Ledger.openReadOnly(file)) {
            assertThat(reader.search(Query.ALL).total()).isZero();

            writer.add(AddingProcess.reading(1), Author.reader("fast test"));

            assertThat(reader.search(Query.ALL).total()).isEqualTo(3);
            assertThat(reader.verify().faults()).isEmpty();
            assertThatThrownBy(() -> reader.add(AddingProcess.reading(2), Author.reader("fast test")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("opened for reading only");
        }
    }

    @Test
    void aLockThatNobodyReleasesIsReported() throws Exception {
        String file = home.address(folder, "locked");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(AddingProcess.reading(1), Author.reader("fast test"));
        }
        Database database = Database.open(Home.at(file), false);
        database.write("", handle -> handle.execute(home.shortPatience()));
        try (Ledger ledger = new Ledger(database, Clock.systemUTC());
                Raw other = new Raw(file)) {
            other.run(home.holdTheLock());

            assertThatThrownBy(() -> ledger.add(AddingProcess.reading(2), Author.reader("fast test")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("locked")
                    .hasMessageContaining("another process");
            assertThat(ledger.search(Query.ALL).total()).isEqualTo(3);

            other.run("ROLLBACK");
            assertThat(ledger.add(AddingProcess.reading(2), Author.reader("fast test"))
                            .created())
                    .isEqualTo(3);
        }
    }
}
