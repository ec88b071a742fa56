package org.demarche.web;

/** A request that cannot be answered as it was sent. The message names the parameter and says how to write it. */
final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    Unclear(String message) {
        super(message);
    }
}
