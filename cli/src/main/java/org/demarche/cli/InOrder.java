package org.demarche.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does work on all cores and takes the results in the order in which the work was handed in. Whoever hands in waits when too much is
 * under way, so memory stays bounded however long the input is. One thread hands in; {@code taker} runs on one thread of its own.
 *
 * @param <T> a result
 */
final class InOrder<T> implements AutoCloseable {
    private final ExecutorService workers;
    private final BlockingQueue<FutureTask<@Nullable T>> underWay;
    private final Thread takes;
    private final FutureTask<@Nullable T> end = new FutureTask<>(() -> null);
    private volatile @Nullable Throwable failure;

    /**
     * @param threads how many workers
     * @param taker takes the results one by one
     */
    InOrder(int threads, Consumer<T> taker) {
        this.workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
        this.underWay = new ArrayBlockingQueue<>(threads * 2);
        this.takes = daemon(() -> takeAll(taker));
        takes.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hands in work; waits while too much is under way.
     *
     * @throws RuntimeException or an Error that earlier work or its taker threw: nothing more is taken then
     */
    void submit(Callable<T> work) {
        rethrow();
        FutureTask<@Nullable T> task = new FutureTask<>(work::call);
        workers.execute(task);
        put(task);
        rethrow();
    }

    /** Waits until everything handed in was taken; throws as {@link #submit} does. */
    void finish() {
        end.run();
        put(end);
        uninterrupted(() -> {
            takes.join();
            return null;
        });
        rethrow();
    }

    private void takeAll(Consumer<T> taker) {
        while (true) {
            Future<@Nullable T> next = uninterrupted(underWay::take);
            if (next == end) {
                return;
            }
            if (failure != null) {
                next.cancel(true);
                continue;
            }
            try {
                T result = uninterrupted(next::get);
                if (result != null) {
                    taker.accept(result);
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    private void put(FutureTask<@Nullable T> task) {
        uninterrupted(() -> {
            underWay.put(task);
            return null;
        });
    }

    /** Runs what may wait; an interrupt ends the whole command, there is nobody here who would go on after one. */
    private static <R extends @Nullable Object> R uninterrupted(Callable<R> waiting) {
        try {
            return waiting.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause() == null ? e : e.getCause());
        } catch (Exception e) {
            throw asUnchecked(e);
        }
    }

    private void rethrow() {
        Throwable failed = failure;
        if (failed != null) {
            throw asUnchecked(failed);
        }
    }

    private static RuntimeException asUnchecked(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
    }

    /** Stops the workers and the taker; what is under way and not yet taken is dropped. */
    @Override
    public void close() {
        workers.shutdownNow();
        failure = failure == null ? new IllegalStateException("closed") : failure;
        underWay.clear();
        underWay.add(end);
    }
}
