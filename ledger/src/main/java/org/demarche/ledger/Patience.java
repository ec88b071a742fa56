package org.demarche.ledger;

import org.sqlite.BusyHandler;

/**
 * How a connection to a file waits for another process's lock: it looks again every few milliseconds. SQLite itself looks less and less often,
 * in the end ten times a second; beside a process that writes on end, which leaves the lock free for moments only, such a look comes too
 * early or too late again and again, and the waiting takes seconds.
 */
final class Patience extends BusyHandler {
    /** A fraction of what adding an article takes. */
    static final int BETWEEN_MILLIS = 2;

    private static final int GIVE_UP = 0;
    private static final int LOOK_AGAIN = 1;

    private final long most;
    private long began;

    /** @param millis after how long it gives up */
    Patience(int millis) {
        this.most = millis * 1_000_000L;
    }

    /**
     * Pauses once.
     *
     * @param looked how often it looked and found it locked since it wanted the lock
     * @return 0 to give up
     */
    @Override
    protected int callback(int looked) {
        long now = System.nanoTime();
        if (looked == 0) {
            began = now;
        }
        if (now - began >= most) {
            return GIVE_UP;
        }
        pause();
        return LOOK_AGAIN;
    }

    /** An interrupted thread waits on, as it does in SQLite's own waiting, and is interrupted still when it has the lock. */
    private static void pause() {
        boolean interrupted = Thread.interrupted();
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
