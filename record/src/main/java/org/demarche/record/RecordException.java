package org.demarche.record;

/** A record that cannot be accepted. The message names the article, the statement and field where there is one, and what is wrong. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1;

    public RecordException(String message) {
        super(message);
    }

    public RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
