package org.demarche.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error: notes for the person at the terminal, and one line at the bottom that tells how far the work has come. Thread-safe.
 * A message that cannot be written is dropped: there is nowhere left to say so.
 */
public final class Messages {
    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final OutputStream bytes;
    private final boolean terminal;
    private final int columns;
    private String status = "";

    /**
     * @param bytes where messages go; not closed here
     * @param terminal whether that is a terminal, so that a status line makes sense
     * @param columns its width
     */
    public Messages(OutputStream bytes, boolean terminal, int columns) {
        this.bytes = bytes;
        this.terminal = terminal;
        this.columns = columns;
    }

    /** Whether a status line would be seen. */
    public boolean showsStatus() {
        return terminal;
    }

    /** Prints a message of one line or more; text from outside in it is made safe to print. */
    public synchronized void say(String message) {
        StringBuilder safe = new StringBuilder();
        for (String line : message.split("\n", -1)) {
            // Visible strips leading space, which here is our own indentation.
            int indent = line.length() - line.stripLeading().length();
            safe.append(line, 0, indent).append(Visible.line(line)).append('\n');
        }
        write(status.isEmpty() ? safe.toString() : TO_LINE_START_AND_CLEAR + safe + status);
    }

    /** Shows a status line in place of the one before; an empty one takes it away. Nothing happens where it would not be seen. */
    public synchronized void status(String line) {
        if (!terminal || (line.isEmpty() && status.isEmpty())) {
            return;
        }
        status = line.isEmpty() ? "" : Wrapping.wrap(line, columns - 1).get(0);
        write(TO_LINE_START_AND_CLEAR + status);
    }

    private void write(String text) {
        try {
            bytes.write(text.getBytes(StandardCharsets.UTF_8));
            bytes.flush();
        } catch (IOException nobodyListens) {
            status = "";
        }
    }
}
