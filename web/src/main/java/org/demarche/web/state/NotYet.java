package org.demarche.web.state;

/** The record is still being read for the first time since the server was started. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(Throwable cause) {
        super("the record is still being read for the first time since this server was started", cause);
    }
}
