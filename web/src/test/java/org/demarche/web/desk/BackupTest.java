package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Query;
import org.demarche.web.Office;
import org.demarche.web.account.Account;
import org.demarche.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the ledger and of the desk's database that are made while both are written to. */
class BackupTest {
    /** How many are written before the first copy, and between two. */
    private static final int SOME = 5;

    @Test
    void whatWasAcknowledgedBeforeACopyIsInItWhileWritingGoesOn(@TempDir Path folder) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (Office office = Office.open(folder)) {
            Future<Boolean> writing = writer.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    office.addStatement("The harbour keeps boat number " + i + " for another year");
                    office.desk().accounts().add("Guest " + i, Role.READER, Office.PASSWORD.toCharArray(), "the test");
                    written.incrementAndGet();
                }
                return true;
            });
            for (int copy = 1; copy <= 3; copy++) {
                while (written.get() < copy * SOME && !writing.isDone()) {
                    Thread.sleep(5);
                }
                int acknowledged = written.get();
                Path to = folder.resolve("copy" + copy + ".db");
                office.ledger().backup(to.toString());
                office.desk().backup(folder.resolve("copy" + copy + ".desk.db"));
                assertHas(to, acknowledged);
            }
            over.set(true);
            assertThat(writing.get()).isTrue();
        } finally {
            over.set(true);
            writer.shutdown();
        }
    }

    private static void assertHas(Path copy, int acknowledged) throws Exception {
        try (Ledger ledger = Ledger.open(copy.toString());
                Desk desk = Desk.open(ledger, DeskSettings.defaults(), (input, told) -> {})) {
            assertThat(ledger.verify().faults()).isEmpty();
            List<String> names =
                    desk.accounts().all().stream().map(Account::name).toList();
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < acknowledged; i++) {
                if (!names.contains("Guest " + i)
                        || ledger.search(Query.ALL.words("\"boat number " + i + "\""))
                                .items()
                                .isEmpty()) {
                    missing.add("number " + i);
                }
            }
            assertThat(missing).isEmpty();
        }
    }
}
