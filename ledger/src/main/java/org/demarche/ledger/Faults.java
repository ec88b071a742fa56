package org.demarche.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what SQLite reports as a code, with the remedy. */
final class Faults {
    private final Path file;

    Faults(Path file) {
        this.file = file;
    }

    /** @param what what failed, in the past tense or passive ("was not kept"), after the ledger's name */
    LedgerException translate(String what, Throwable cause) {
        return new LedgerException("ledger " + file + ": " + what + ": " + reason(primary(cause), cause), cause);
    }

    /** The primary code of SQLite behind an exception; null when SQLite is not behind it. */
    static @Nullable SQLiteErrorCode primary(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException sqlite) {
                // Extended codes hold the primary one in their lowest byte.
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
            }
        }
        return null;
    }

    private static String reason(@Nullable SQLiteErrorCode primary, Throwable cause) {
        if (primary == null) {
            return innermost(cause);
        }
        return switch (primary) {
            case SQLITE_FULL ->
                "the disk is full. Nothing of it was written and everything acknowledged before is kept:"
                        + " make room and do it again";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another process has kept it locked for " + Database.BUSY_MILLIS / 1000
                        + " seconds. Wait until that process is done, or end it, and do it again";
            case SQLITE_NOTADB ->
                "it is no SQLite file (or an encrypted one). Give the path of a ledger, or of a file"
                        + " that does not exist yet";
            case SQLITE_CORRUPT ->
                "the file is damaged (" + innermost(cause) + "). Keep a copy of it, run verify to"
                        + " see what is hit, and restore the newest backup";
            case SQLITE_READONLY ->
                "the file or its folder may not be written. Give yourself the right to write both"
                        + " (SQLite keeps two small files beside the ledger), or choose another place";
            case SQLITE_CANTOPEN ->
                "the file cannot be opened or created. Check that its folder exists and may be"
                        + " written (SQLite keeps two small files beside the ledger)";
            case SQLITE_PERM, SQLITE_AUTH -> "access was denied. Check the rights of the file and its folder";
            case SQLITE_IOERR ->
                "the disk reported an error (" + innermost(cause) + "). Nothing of it was written;"
                        + " check the disk and its free space and do it again";
            default -> innermost(cause);
        };
    }

    private static String innermost(Throwable cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
