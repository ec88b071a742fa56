package org.demarche.archive;

/** Something that was given on the command line cannot be used. The message names it, says what is wrong and what would help. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean input;

    /** The command was called wrongly. */
    WrongUse(String message) {
        this(message, false);
    }

    /** @param input whether an input or the place to write to is at fault and not the way the command was called */
    WrongUse(String message, boolean input) {
        super(message);
        this.input = input;
    }

    /** As the whole program's exit codes have it: 1 for an input, 2 for wrong use. */
    int exitCode() {
        return input ? 1 : 2;
    }
}
