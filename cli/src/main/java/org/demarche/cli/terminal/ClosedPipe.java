package org.demarche.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Whoever read our standard output has gone, as {@code head} does after ten lines. That is no fault: the command ends quietly. */
public final class ClosedPipe extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClosedPipe(IOException cause) {
        super(cause);
    }

    /**
     * What a fault of standard output is to be thrown as.
     *
     * @return a closed pipe, or an {@link UncheckedIOException} for everything else, such as a full disk
     */
    public static RuntimeException of(IOException e) {
        return is(e) ? new ClosedPipe(e) : new UncheckedIOException("standard output", e);
    }

    /** Java has no type for EPIPE, only the system's words for it; the start script sets a locale in which they are English. */
    private static boolean is(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe")
                || message.contains("pipe closed")
                || message.contains("pipe is being closed");
    }
}
