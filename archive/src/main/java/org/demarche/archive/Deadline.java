package org.demarche.archive;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after another on a thread beside the caller's, each within a limit of CPU time, so that one page can neither hold up nor end the work on
 * the others: a page that takes too long is given up, and so is one that fails, whatever the error. On a machine that is busy with other
 * things a page has ten times as long by the clock, so that what comes out does not depend on them. Java has no way to stop a thread that does not
 * look at its interrupted flag; such a thread is left to itself, at the lowest priority, and the next thing is done on a new one. Not thread-safe.
 */
final class Deadline implements AutoCloseable {
    /** Deeply nested pages need more than the usual stack. */
    private static final long STACK = 16L << 20;

    /** So many times the limit may pass by the clock. */
    private static final int PATIENCE = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private volatile @Nullable Thread worker;
    /** CPU time of the worker when it began with what it does now. */
    private volatile long before;

    private ExecutorService executor;

    Deadline(Duration limit) {
        this.limit = limit;
        this.executor = executor();
    }

    /** What came of it: a value, or the reason why there is none. */
    sealed interface Outcome<T> {}

    /** It was done. @param nanoseconds CPU time that it took */
    record Done<T>(T value, long nanoseconds) implements Outcome<T> {}

    /** It was given up. @param reason a few words, the same for all cases of one kind; {@code detail} says more of this one */
    record GivenUp<T>(String reason, String detail) implements Outcome<T> {}

    <T> Outcome<T> call(Callable<T> work) {
        worker = null;
        Future<Done<T>> future = executor.submit(() -> {
            long begin = THREADS.getCurrentThreadCpuTime();
            before = begin;
            worker = Thread.currentThread();
            T value = work.call();
            return new Done<>(value, THREADS.getCurrentThreadCpuTime() - begin);
        });
        long began = System.nanoTime();
        try {
            while (true) {
                try {
                    return future.get(Math.max(1, limit.toNanos() / 4), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (isOver(began)) {
                        abandon();
                        return new GivenUp<>("it took too long", "more than " + limit.toMillis() / 1000.0 + " s");
                    }
                }
            }
        } catch (ExecutionException e) {
            Throwable fault = e.getCause() == null ? e : e.getCause();
            return new GivenUp<>("a fault of the program", String.valueOf(fault));
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was cancelled", e);
        }
    }

    /** CPU time of the calling thread in nanoseconds. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private boolean isOver(long began) {
        Thread busy = worker;
        long used = busy == null ? 0 : THREADS.getThreadCpuTime(busy.getId()) - before;
        return used >= limit.toNanos() || System.nanoTime() - began >= PATIENCE * limit.toNanos();
    }

    private void abandon() {
        executor.shutdownNow();
        Thread left = worker;
        if (left != null) {
            left.setPriority(Thread.MIN_PRIORITY);
        }
        worker = null;
        executor = executor();
    }

    private static ExecutorService executor() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "one page", STACK);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
