package org.demarche.cli;

/** What a command's exit code says. */
final class ExitCode {
    /** The command did what it was asked. */
    static final int DONE = 0;
    /** Something that was given is at fault: an input, the ledger, the place to write to. What could be done was done. */
    static final int INPUT = 1;
    /** The command was called wrongly; nothing was done. */
    static final int USAGE = 2;
    /** A fault of the program. */
    static final int FAULT = 3;

    private ExitCode() {}
}
