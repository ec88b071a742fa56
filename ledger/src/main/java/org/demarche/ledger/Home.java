package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Where a ledger lives, a file or a server: how it is reached, what its faults mean, and what only it says in SQL. */
interface Home {
    /** How long to wait for another process before giving up. */
    int BUSY_MILLIS = 30_000;

    /** What was found at the place. */
    enum State {
        EMPTY,
        OLDER,
        CURRENT
    }

    /**
     * The home at an address.
     *
     * @param where a path, or {@code jdbc:postgresql:…}, {@code postgresql://…}, {@code postgres://…}
     */
    static Home at(String where) throws LedgerException {
        String lower = where.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:postgresql:")
                || lower.startsWith("postgresql://")
                || lower.startsWith("postgres://")) {
            return PostgresHome.at(where);
        }
        return new SqliteHome(file(where));
    }

    static Path file(String where) throws LedgerException {
        String wanted = ": give the path of a file, such as demarche.db, or an address such as"
                + " jdbc:postgresql://localhost/demarche";
        if (where.toLowerCase(Locale.ROOT).startsWith("jdbc:") || where.isBlank()) {
            // Behind such a beginning there may be a password.
            String named = where.isBlank() ? where : where.substring(0, where.indexOf(':', 5) + 1);
            throw new LedgerException("\"" + named + "\" is no ledger" + wanted);
        }
        try {
            return Path.of(where);
        } catch (InvalidPathException e) {
            throw new LedgerException("\"" + where + "\" is no path (" + e.getReason() + ")" + wanted, e);
        }
    }

    /** As messages name it: never with a password. */
    String name();

    Dialect dialect();

    /**
     * Looks at the place before anything is opened for writing.
     *
     * @throws LedgerException when it holds something else, is of a newer version, or (for reading) there is nothing, or an older version
     */
    void check(boolean readOnly) throws LedgerException;

    /** Whether it is there and has this table. */
    boolean has(String table) throws LedgerException;

    State state(Connection connection) throws SQLException, LedgerException;

    /** The home of what is kept beside a ledger, under another name. */
    Home beside(String name);

    /** Whether anything was ever made at this place; nothing is made by asking. */
    boolean isThere() throws SQLException;

    /** Where the migrations lie that are this home's own. */
    String migrations();

    /** Connections for the migrations. */
    DataSource migrating(DataSource writing);

    /** The schema for the migrations; empty for the only one. */
    String schema();

    HikariConfig pool(boolean readOnly);

    /** Connections outside the pools that see the ledger as it is at one moment and may have temporary tables. */
    DataSource apart();

    /** Waits for its turn to write; the first thing in a transaction that writes. */
    void lock(Handle handle);

    /** Overwrites, as far as it can, what a transaction blanked. */
    void settle(DataSource writing) throws SQLException;

    /** What a failure means, with the remedy. */
    String reason(Throwable cause);

    /**
     * A failure in words.
     *
     * @param what what failed, in the past tense or passive ("was not kept"), after the ledger's name
     */
    default LedgerException translate(String what, Throwable cause) {
        return new LedgerException("ledger " + name() + ": " + what + ": " + reason(cause), cause);
    }

    /** The error message at the bottom of a failure. */
    static String innermost(Throwable cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
