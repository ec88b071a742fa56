package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to one SQLite file: one that writes, several that read at the same time (write-ahead log). A write transaction takes
 * the file's lock at its beginning, waits for other processes up to {@link #BUSY_MILLIS}, and is on the disk when it ends
 * ({@code synchronous = FULL}). Thread-safe.
 */
final class Database implements AutoCloseable {
    /** How long to wait for another process before giving up. */
    static final int BUSY_MILLIS = 30_000;

    private static final int READERS = 4;

    private final Path file;
    private final @Nullable HikariDataSource writing;
    private final HikariDataSource reading;
    private final @Nullable Jdbi writer;
    private final Jdbi reader;
    private final Faults faults;

    private Database(Path file, @Nullable HikariDataSource writing, HikariDataSource reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        this.writer = writing == null ? null : Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
        this.faults = new Faults(file);
    }

    /** Opens a file that is known to be a ledger of this version, or new. */
    static Database open(Path file, boolean readOnly) throws LedgerException {
        Faults faults = new Faults(file);
        HikariDataSource writing = null;
        try {
            if (!readOnly) {
                writing = pool(file, false);
                Schema.prepare(writing, file);
            }
            HikariDataSource reading = pool(file, true);
            return new Database(file, writing, reading);
        } catch (RuntimeException e) {
            if (writing != null) {
                writing.close();
            }
            throw faults.translate("cannot be opened", e);
        } catch (LedgerException e) {
            if (writing != null) {
                writing.close();
            }
            throw e;
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static SQLiteConfig writerConfig() {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // What a takedown blanks must not stay in the file's free space.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    static SQLiteConfig readerConfig() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config;
    }

    static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a URI, or a question mark in the path would begin parameters.
        source.setUrl("jdbc:sqlite:" + file.toUri().toASCIIString());
        return source;
    }

    private static HikariDataSource pool(Path file, boolean readOnly) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName(readOnly ? "ledger-read" : "ledger-write");
        hikari.setDataSource(source(file, readOnly ? readerConfig() : writerConfig()));
        // SQLite fixes this when it connects, and the pool must not ask for the other.
        hikari.setReadOnly(readOnly);
        hikari.setMaximumPoolSize(readOnly ? READERS : 1);
        hikari.setMinimumIdle(readOnly ? 0 : 1);
        // A file does not go away as a server does: connections are kept, and none is tested before use.
        hikari.setMaxLifetime(0);
        hikari.setInitializationFailTimeout(1);
        hikari.setConnectionTimeout(2L * BUSY_MILLIS);
        return new HikariDataSource(hikari);
    }

    Path file() {
        return file;
    }

    boolean readOnly() {
        return writing == null;
    }

    /** What runs inside a transaction and may find the ledger at fault. */
    interface Work<T extends @Nullable Object> {
        T in(Handle handle) throws LedgerException, SQLException;
    }

    /** Runs one transaction that writes; when this returns, it is on the disk. */
    <T> T write(String what, Work<T> work) throws LedgerException {
        if (writer == null) {
            throw new LedgerException(
                    "ledger " + file + " was opened for reading only: open it for writing to change it");
        }
        return run(writer, what, work);
    }

    /** Runs one transaction that reads: it sees the ledger as it is at one moment. */
    <T> T read(String what, Work<T> work) throws LedgerException {
        return run(reader, what, work);
    }

    /** Reads on a connection that is made for this and closed afterwards, with whatever temporary tables it got. */
    <T> T readApart(String what, Work<T> work) throws LedgerException {
        return run(Jdbi.create(source(file, readerConfig())), what, work);
    }

    /** Runs one statement that is no part of a transaction, on a connection of its own that cannot change the ledger. */
    void alone(String what, String sql, String value) throws LedgerException {
        try (Connection connection = source(file, readerConfig()).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        } catch (SQLException e) {
            throw faults.translate(what, e);
        }
    }

    /** Moves what the write-ahead log holds into the file and empties the log. */
    void checkpoint() throws LedgerException {
        if (writing == null) {
            return;
        }
        try (Connection connection = writing.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw faults.translate("the write-ahead log cannot be emptied", e);
        }
    }

    private <T> T run(Jdbi jdbi, String what, Work<T> work) throws LedgerException {
        HandleCallback<T, LedgerException> callback = handle -> {
            try {
                return work.in(handle);
            } catch (SQLException e) {
                throw faults.translate(what, e);
            }
        };
        try {
            return jdbi.inTransaction(callback);
        } catch (JdbiException | IllegalStateException e) {
            throw faults.translate(what, e);
        }
    }

    @Override
    public void close() {
        reading.close();
        if (writing != null) {
            writing.close();
        }
    }
}
