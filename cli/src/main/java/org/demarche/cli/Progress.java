package org.demarche.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.demarche.cli.terminal.Messages;

/**
 * Tells on the terminal how far long work has come: a bar where the number of inputs is known, else a count. Silent where standard
 * error is no terminal, and for the first half second, so that short work leaves no trace. Thread-safe.
 */
final class Progress implements AutoCloseable {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR = 20;

    private final Messages messages;
    private final String verb;
    private final int inputs;
    private final long began = System.nanoTime();
    private int inputsDone;
    private long articles;
    private long nextDraw = began + FIRST;

    /**
     * @param verb what is being done, "Reading"
     * @param inputs how many inputs were given
     */
    Progress(Messages messages, String verb, int inputs) {
        this.messages = messages;
        this.verb = verb;
        this.inputs = inputs;
    }

    /** One article more is done. */
    synchronized void article() {
        articles++;
        draw();
    }

    /** One of the inputs is done. */
    synchronized void input() {
        inputsDone++;
        draw();
    }

    private void draw() {
        long now = System.nanoTime();
        if (!messages.showsStatus() || now < nextDraw) {
            return;
        }
        nextDraw = now + EVERY;
        messages.status(line(Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - began))));
    }

    private String line(long milliseconds) {
        String count = String.format(
                Locale.ROOT, "%s: %,d articles, %,d a second", verb, articles, articles * 1000 / milliseconds);
        if (inputs < 2) {
            return count;
        }
        int full = BAR * inputsDone / inputs;
        return "█".repeat(full) + "░".repeat(BAR - full) + " " + inputsDone + " of " + inputs + " · " + count;
    }

    /** Takes the line away. */
    @Override
    public void close() {
        messages.status("");
    }
}
