package org.demarche.web;

/** A server that could not start. The message names the address, what is wrong and what to do about it. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
