package org.demarche.cli;

import org.demarche.cli.layout.Sheet;
import org.demarche.cli.terminal.Messages;
import org.demarche.cli.terminal.Output;
import org.demarche.cli.terminal.Paint;
import org.demarche.cli.terminal.Surroundings;

/** One run of the program: what it stands in, the options that every command shares, and where its output goes. */
final class Session {
    private final Surroundings surroundings;
    private final Output out;
    private final Messages messages;
    private ColorWhen color = ColorWhen.AUTO;
    private boolean stacktrace;

    Session(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.out = new Output(surroundings.out());
        this.messages = new Messages(surroundings.err(), surroundings.errIsTerminal(), surroundings.columns());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Data: standard output. */
    Output out() {
        return out;
    }

    /** Everything else: standard error. */
    Messages messages() {
        return messages;
    }

    /** A sheet that prints to standard output. */
    Sheet sheet() {
        return new Sheet(out::line, surroundings.columns(), paint());
    }

    /** Colours for standard output. */
    Paint paint() {
        return new Paint(color.colours(surroundings.outIsTerminal(), surroundings.environment()));
    }

    void color(ColorWhen when) {
        color = when;
    }

    boolean stacktrace() {
        return stacktrace;
    }

    void stacktrace(boolean wanted) {
        stacktrace = wanted;
    }
}
