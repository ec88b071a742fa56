package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often each statement is opened, so that {@link Ledger#queue} knows what is much read. One number a statement is all that is
 * kept: nothing of who opened it, when, or from where. The numbers lie in a database of their own beside the ledger ({@code
 * demarche.readers.db} beside {@code demarche.db}), are no part of the record, and may be deleted.
 *
 * <p>Openings are gathered and written together, so looking at a page writes nothing; those of the last half minute are lost when the
 * process is killed. Thread-safe.
 */
public final class Readership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readership.class);
    private static final String NAME = "readers";
    private static final String TABLE = "opened";
    private static final String MIGRATIONS = "org/demarche/ledger/readers";
    private static final long BETWEEN_SECONDS = 30;
    /** Of so many statements the queue learns how often they were opened. */
    private static final int MOST = 2000;

    private final Annex annex;
    private final ScheduledExecutorService writing;
    private Map<String, Long> gathered = new LinkedHashMap<>();

    private Readership(Annex annex) {
        this.annex = annex;
        this.writing = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "readership");
            thread.setDaemon(true);
            return thread;
        });
        writing.scheduleWithFixedDelay(this::tryFlush, BETWEEN_SECONDS, BETWEEN_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Begins to count beside a ledger; the database is made where there is none.
     *
     * @param ledger it may be open for reading alone
     */
    public static Readership beside(Ledger ledger) throws LedgerException {
        return new Readership(Annex.beside(ledger, NAME, MIGRATIONS));
    }

    /** Counts one opening of a statement. */
    public synchronized void opened(String statement) {
        gathered.merge(statement, 1L, Long::sum);
    }

    /** Writes what was gathered; when this returns, it is on the disk. What cannot be written stays gathered. */
    public void flush() throws LedgerException {
        Map<String, Long> now = taken();
        if (now.isEmpty()) {
            return;
        }
        boolean kept = false;
        try {
            annex.<Boolean>write("what was opened was not counted", sql -> {
                for (Map.Entry<String, Long> one : now.entrySet()) {
                    sql.change(
                            "INSERT INTO opened (statement, times) VALUES (?, ?) ON CONFLICT (statement)"
                                    + " DO UPDATE SET times = opened.times + excluded.times",
                            one.getKey(),
                            one.getValue());
                }
                return true;
            });
            kept = true;
        } finally {
            if (!kept) {
                putBack(now);
            }
        }
    }

    private synchronized Map<String, Long> taken() {
        Map<String, Long> now = gathered;
        gathered = new LinkedHashMap<>();
        return now;
    }

    private synchronized void putBack(Map<String, Long> counts) {
        counts.forEach((statement, times) -> gathered.merge(statement, times, Long::sum));
    }

    private void tryFlush() {
        try {
            flush();
        } catch (LedgerException e) {
            // It is tried again; a page is shown whether or not it was counted.
            LOG.warn("{}", e.getMessage());
        }
    }

    /** The statements beside a home that were opened most, the most first; empty when nobody counted. */
    static Map<String, Long> mostOpened(Home ledger) throws LedgerException {
        Home home = ledger.beside(NAME);
        if (!home.has(TABLE)) {
            return Map.of();
        }
        Map<String, Long> most = new LinkedHashMap<>();
        try {
            Jdbi.create(home.apart())
                    .useHandle(handle -> handle.createQuery(
                                    "SELECT statement, times FROM opened ORDER BY times DESC, statement LIMIT " + MOST)
                            .map((row, context) -> Map.entry(ChainRow.text(row, "statement"), row.getLong("times")))
                            .forEach(one -> most.put(one.getKey(), one.getValue())));
        } catch (JdbiException e) {
            throw home.translate("what was opened cannot be read", e);
        }
        return most;
    }

    /** Writes what was gathered, and ends. */
    @Override
    public void close() {
        writing.shutdownNow();
        tryFlush();
        annex.close();
    }
}
