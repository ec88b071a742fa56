package org.demarche.cli;

/** Something that the user gave cannot be used. The message names it, says what is wrong and what would help. */
final class InputFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputFault(String message) {
        super(message);
    }

    InputFault(String message, Throwable cause) {
        super(message, cause);
    }
}
