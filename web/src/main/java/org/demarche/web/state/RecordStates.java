package org.demarche.web.state;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the state of the record that was worked out last (as {@code stale-while-revalidate} of RFC 5861 has it). When the record has changed
 * it is worked out anew in the background, in one thread and once, however many ask, and takes the place of the one before when it is
 * complete. Who asks meanwhile gets the one before; only where the last one took less than a moment is that moment waited for. Between two
 * workings-out the thread rests as long as the last one took, so that a record that changes all the time takes half a core at most.
 * Thread-safe.
 */
public final class RecordStates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordStates.class);
    /** How long a reader waits for a newer state where the one before took no longer. */
    private static final long PATIENCE_MILLIS = 1_500;
    /** How long a reader waits for the first state of all. */
    private static final long FIRST_MILLIS = 20_000;

    private static final long LONGEST_REST_MILLIS = 600_000;
    private static final long END_SECONDS = 10;

    private final Ledger ledger;
    private final Computing computing = new Computing();
    private final Consumer<RecordState> prepare;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "record-state");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private volatile @Nullable RecordState state;

    @Nullable
    private Future<RecordState> coming;

    /** Nothing is worked out before somebody asks, or {@link #begin} is called. */
    public RecordStates(Ledger ledger) {
        this(ledger, fresh -> {});
    }

    /** @param prepare works out what pages of a new state will ask for, before it is shown */
    public RecordStates(Ledger ledger, Consumer<RecordState> prepare) {
        this.ledger = ledger;
        this.prepare = prepare;
    }

    /**
     * The state of the record now, or where that is still being worked out the one before.
     *
     * @throws NotYet when there is none yet and it takes longer than twenty seconds
     * @throws LedgerException when the ledger cannot be read
     */
    public RecordState now() throws LedgerException, NotYet {
        RecordState known = state;
        if (known != null && known.head().equals(ledger.head())) {
            return known;
        }
        Future<RecordState> next = submit();
        if (known != null && known.millis() > PATIENCE_MILLIS) {
            return known;
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(known == null ? FIRST_MILLIS : PATIENCE_MILLIS);
        try {
            RecordState fresh = next.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            // What was under way may have begun before the change.
            while (!fresh.head().equals(ledger.head()) && fresh.millis() <= PATIENCE_MILLIS) {
                known = fresh;
                fresh = submit().get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return fresh;
        } catch (TimeoutException e) {
            if (known == null) {
                throw new NotYet(e);
            }
            LOG.debug("the state before is shown while a newer one is worked out", e);
            return known;
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("the server is being stopped", e);
        }
    }

    /** The latest state that was worked out, without waiting; empty when there is none yet. */
    public Optional<RecordState> known() {
        return Optional.ofNullable(state);
    }

    /**
     * The state of the record now, however long it takes.
     *
     * @throws LedgerException when the ledger cannot be read
     */
    public RecordState awaited() throws LedgerException, InterruptedException {
        String head = ledger.head();
        try {
            RecordState fresh = submit().get();
            // What was under way may have begun before this question; the next one begins after it.
            return fresh.head().equals(head) ? fresh : submit().get();
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    /** Begins to work out the state, unless that is already under way. What fails is said to who asks for it. */
    public void begin() {
        submit();
    }

    private static LedgerException failed(ExecutionException e) {
        return e.getCause() instanceof LedgerException fault
                ? fault
                : new LedgerException("the analyses of the record failed: " + e.getCause(), e);
    }

    private synchronized Future<RecordState> submit() {
        Future<RecordState> under = coming;
        if (under != null && !under.isDone()) {
            return under;
        }
        Future<RecordState> begun = worker.submit(this::work);
        coming = begun;
        return begun;
    }

    private RecordState work() throws LedgerException, InterruptedException {
        RecordState known = state;
        // Who asked a moment too late finds it done.
        if (known != null && known.head().equals(ledger.head())) {
            return known;
        }
        if (known != null) {
            // A clock that was set back makes nobody wait longer.
            long rested = Math.max(0, System.currentTimeMillis() - known.at().toEpochMilli());
            Thread.sleep(Math.max(0, Math.min(LONGEST_REST_MILLIS, known.millis()) - rested));
        }
        // What comes in while it is worked out may be in it; then the head is not the ledger's, and the next one
        // begins.
        RecordState fresh = computing.of(ledger, ledger.head());
        long start = System.nanoTime();
        prepare.accept(fresh);
        state = fresh;
        LOG.info(
                "the record's state {} was worked out in {} ms, its pages in {} ms",
                fresh.head(),
                fresh.millis(),
                (System.nanoTime() - start) / 1_000_000);
        return fresh;
    }

    /** Ends the work that goes on. The ledger stays open. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the state of the record is still being worked out; the program does not wait for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
