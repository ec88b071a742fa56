package org.demarche.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as lines of UTF-8, buffered until {@link #flush}. Unlike a {@link java.io.PrintStream} it does not swallow a write
 * that fails. Thread-safe.
 */
public final class Output {
    private static final int BUFFER = 1 << 16;

    private final OutputStream bytes;
    private final StringBuilder waiting = new StringBuilder();

    /** @param bytes where the lines go; not closed here */
    public Output(OutputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Prints one line.
     *
     * @param line without a line break; an unpaired surrogate becomes a question mark
     * @throws ClosedPipe when nobody reads any more
     * @throws UncheckedIOException when the bytes cannot be written for another reason, such as a full disk
     */
    public synchronized void line(String line) {
        waiting.append(line).append('\n');
        if (waiting.length() >= BUFFER) {
            flush();
        }
    }

    /** Hands on everything printed so far; throws as {@link #line} does. */
    public synchronized void flush() {
        byte[] encoded = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            bytes.write(encoded);
            bytes.flush();
        } catch (IOException e) {
            throw ClosedPipe.of(e);
        }
    }
}
