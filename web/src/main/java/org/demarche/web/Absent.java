package org.demarche.web;

/** There is nothing at an address. The message says what was looked for. */
final class Absent extends Exception {
    private static final long serialVersionUID = 1;

    Absent(String message) {
        super(message);
    }
}
