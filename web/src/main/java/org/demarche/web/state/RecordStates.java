package org.demarche.web.state;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the state of the record that was worked out last. When the record has changed it is worked out anew, in one thread and once,
 * however many ask; who asks meanwhile waits a moment and then gets the state before. Thread-safe.
 */
public final class RecordStates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordStates.class);
    /** How long a reader waits for a newer state while there is one to show. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final Ledger ledger;
    private final Computing computing = new Computing();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "record-state");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private volatile @Nullable RecordState state;

    @Nullable
    private Future<RecordState> coming;

    /** Nothing is worked out before somebody asks. */
    public RecordStates(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The state of the record now, or where that is still being worked out the one before.
     *
     * @throws LedgerException when the ledger cannot be read
     */
    public RecordState now() throws LedgerException {
        RecordState known = state;
        String head = ledger.head();
        if (known != null && known.head().equals(head)) {
            return known;
        }
        Future<RecordState> next = begin(head);
        try {
            return known == null ? next.get() : next.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("the state before is shown while {} is worked out", head, e);
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("the server is being stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LedgerException ledgerFault
                    ? ledgerFault
                    : new LedgerException("the analyses of the record failed: " + e.getCause(), e);
        }
    }

    private synchronized Future<RecordState> begin(String head) {
        Future<RecordState> under = coming;
        if (under != null && !under.isDone()) {
            return under;
        }
        Future<RecordState> begun = worker.submit(() -> {
            RecordState known = state;
            // Who asked a moment too late finds it done.
            if (known != null && known.head().equals(head)) {
                return known;
            }
            RecordState fresh = computing.of(ledger, head);
            state = fresh;
            LOG.info("the record's state {} was worked out in {} ms", head, fresh.millis());
            return fresh;
        });
        coming = begun;
        return begun;
    }

    /** Ends the work that goes on. The ledger stays open. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
