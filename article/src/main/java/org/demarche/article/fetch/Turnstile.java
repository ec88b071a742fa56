package org.demarche.article.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time through to a host, and the next one only after a pause. Thread-safe. */
final class Turnstile {
    private static final class Gate {
        final ReentrantLock lock = new ReentrantLock(true);
        long free = System.nanoTime();
    }

    /** A request. */
    interface Request<T> {
        T send() throws IOException;
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /**
     * Waits for the host's turn and sends the request.
     *
     * @param host name and port
     * @param pause after this request, at least
     */
    <T> T pass(String host, Duration pause, Request<T> request) throws IOException {
        Gate gate = gates.computeIfAbsent(host, name -> new Gate());
        gate.lock.lock();
        try {
            sleep(gate.free - System.nanoTime());
            try {
                return request.send();
            } finally {
                gate.free = System.nanoTime() + pause.toNanos();
            }
        } finally {
            gate.lock.unlock();
        }
    }

    private static void sleep(long nanos) throws IOException {
        if (nanos > 0) {
            try {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the host's turn");
            }
        }
    }
}
