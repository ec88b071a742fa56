package org.demarche.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Copies a ledger that is in use into a new SQLite file, whatever its home. The copy gets its name only when it is whole, on the disk and
 * verified.
 */
final class Backup {
    private Backup() {}

    static Verification make(Ledger ledger, Path to) throws LedgerException {
        if (Files.exists(to)) {
            throw new LedgerException(
                    "backup " + to + ": this file exists already, and it was not touched. Give another path");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            remove(unfinished);
            Verification verification = copy(ledger, unfinished);
            try (FileChannel copy = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
            return verification;
        } catch (IOException e) {
            throw new LedgerException(
                    "backup " + to + ": it cannot be written (" + e
                            + "). Check the folder, its rights and its free space",
                    e);
        } finally {
            remove(unfinished);
        }
    }

    private static Verification copy(Ledger ledger, Path unfinished) throws LedgerException {
        if (ledger.database().home() instanceof SqliteHome file) {
            file.copy(unfinished);
            try (Ledger copy = Ledger.openReadOnly(unfinished.toString())) {
                return copy.verify();
            }
        }
        try (Ledger copy = Ledger.open(unfinished.toString())) {
            return ledger.copyTo(copy).verification();
        }
    }

    private static void remove(Path unfinished) throws LedgerException {
        try {
            for (String beside : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + beside));
            }
        } catch (IOException e) {
            throw new LedgerException("backup: the unfinished copy " + unfinished + " cannot be removed. Remove it", e);
        }
    }
}
