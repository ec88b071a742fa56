package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one home: one that writes, several that read at the same time. A write transaction waits for its turn at its
 * beginning, and is on the disk when it ends. Thread-safe.
 */
final class Database implements AutoCloseable {
    private final Home home;
    private final @Nullable HikariDataSource writing;
    private final HikariDataSource reading;
    private final @Nullable Jdbi writer;
    private final Jdbi reader;

    private Database(Home home, @Nullable HikariDataSource writing, HikariDataSource reading) {
        this.home = home;
        this.writing = writing;
        this.reading = reading;
        this.writer = writing == null ? null : Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    /**
     * Opens a home; when it is opened for writing, it is made, or brought to this version.
     *
     * @throws LedgerException when it holds something else, was written by a newer version, or (for reading alone) is not there
     */
    static Database open(Home home, boolean readOnly) throws LedgerException {
        home.check(readOnly);
        return readOnly ? new Database(home, null, opened(home)) : open(home, writing -> Schema.prepare(home, writing));
    }

    private static HikariDataSource opened(Home home) throws LedgerException {
        try {
            return pool(home, true);
        } catch (RuntimeException e) {
            throw home.translate("cannot be opened", e);
        }
    }

    /** Brings what a home holds to this version. */
    interface Preparing {
        void prepare(HikariDataSource writing) throws LedgerException;
    }

    /** Opens a home for writing. */
    static Database open(Home home, Preparing preparing) throws LedgerException {
        HikariDataSource writing = null;
        try {
            writing = pool(home, false);
            preparing.prepare(writing);
            return new Database(home, writing, pool(home, true));
        } catch (RuntimeException e) {
            close(writing);
            throw home.translate("cannot be opened", e);
        } catch (LedgerException e) {
            close(writing);
            throw e;
        }
    }

    private static void close(@Nullable HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    private static HikariDataSource pool(Home home, boolean readOnly) {
        HikariConfig hikari = home.pool(readOnly);
        hikari.setPoolName(readOnly ? "ledger-read" : "ledger-write");
        hikari.setMinimumIdle(readOnly ? 0 : 1);
        hikari.setInitializationFailTimeout(1);
        hikari.setConnectionTimeout(2L * Home.BUSY_MILLIS);
        return new HikariDataSource(hikari);
    }

    Home home() {
        return home;
    }

    Dialect dialect() {
        return home.dialect();
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
                    "ledger " + home.name() + " was opened for reading only: open it for writing to change it");
        }
        return run(writer, what, handle -> {
            home.lock(handle);
            return work.in(handle);
        });
    }

    /** Runs one transaction that reads: it sees the ledger as it is at one moment. */
    <T> T read(String what, Work<T> work) throws LedgerException {
        return run(reader, what, work);
    }

    /** Reads on a connection that is made for this and closed afterwards, with whatever temporary tables it got. */
    <T> T readApart(String what, Work<T> work) throws LedgerException {
        return run(Jdbi.create(home.apart()), what, work);
    }

    /** Overwrites, as far as the home can, what a transaction blanked. */
    void settle() throws LedgerException {
        if (writing == null) {
            return;
        }
        try {
            home.settle(writing);
        } catch (SQLException e) {
            throw home.translate("what was blanked is not yet overwritten", e);
        }
    }

    private <T> T run(Jdbi jdbi, String what, Work<T> work) throws LedgerException {
        HandleCallback<T, LedgerException> callback = handle -> {
            try {
                return work.in(handle);
            } catch (SQLException e) {
                throw home.translate(what, e);
            }
        };
        try {
            return jdbi.inTransaction(callback);
        } catch (JdbiException | IllegalStateException e) {
            throw home.translate(what, e);
        }
    }

    @Override
    public void close() {
        reading.close();
        close(writing);
    }
}
