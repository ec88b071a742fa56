package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {
    @TempDir
    Path folder;

    @Test
    void itLooksAsOftenAfterALongWaitAsAtItsBeginning() {
        Patience patience = new Patience(600_000);
        for (int looked = 0; looked < 100; looked++) {
            assertThat(patience.callback(looked)).as("look %d", looked).isEqualTo(1);
        }
    }

    @Test
    void itGivesUpWhenItsTimeIsUpAndBeginsAnewWithTheNextWait() {
        Patience none = new Patience(0);
        assertThat(none.callback(0)).isZero();

        Patience some = new Patience(10);
        int looked = 0;
        while (some.callback(looked) == 1) {
            looked++;
        }
        assertThat(looked).isPositive();
        assertThat(some.callback(0)).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadWaitsOnAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        int answer = new Patience(600_000).callback(0);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(1);
    }

    @Test
    void everyConnectionOfALedgerWaitsWithIt() throws Exception {
        String file = folder.resolve("one.db").toString();
        try (Ledger ledger = Ledger.open(file);
                Raw other = new Raw(file)) {
            other.run("BEGIN IMMEDIATE");
            ExecutorService waiting = Executors.newSingleThreadExecutor();
            Future<Added> added =
                    waiting.submit(() -> ledger.add(AddingProcess.reading(1), Author.reader("fast test")));
            waiting.shutdown();
            while (!waitingInPatience()) {
                Thread.onSpinWait();
            }

            other.run("ROLLBACK");

            assertThat(added.get().created()).isEqualTo(3);
        }
    }

    private static boolean waitingInPatience() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals(Patience.class.getName()));
    }
}
