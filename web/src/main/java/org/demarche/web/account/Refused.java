package org.demarche.web.account;

/** What somebody asked for cannot be done as it was asked; the message says why and what to do. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
