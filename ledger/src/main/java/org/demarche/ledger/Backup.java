package org.demarche.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Copies a ledger that is in use. The copy gets its name only when it is whole, on the disk and verified. */
final class Backup {
    private Backup() {}

    static Verification make(Database database, Path to) throws LedgerException {
        if (Files.exists(to)) {
            throw new LedgerException(
                    "backup " + to + ": this file exists already, and it was not touched. Give another path");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            // Under the lock of a reader: the copy is the ledger at one moment, and writers go on meanwhile.
            database.alone("the copy " + to + " was not made", "VACUUM INTO ?", unfinished.toString());
            try (FileChannel copy = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
            Verification verification;
            try (Ledger ledger = Ledger.openReadOnly(unfinished.toString())) {
                verification = ledger.verify();
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

    private static void remove(Path unfinished) throws LedgerException {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new LedgerException("backup: the unfinished copy " + unfinished + " cannot be removed. Remove it", e);
        }
    }
}
