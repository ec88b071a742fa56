package org.demarche.cli.terminal;

import org.demarche.record.Act;

/**
 * Colours and weights (ECMA-48 SGR), or nothing where colour is off. Only the sixteen colours of the reader's own palette are used, so
 * that light and dark terminals both stay readable.
 */
public final class Paint {
    private static final String OFF = "\u001b[0m";

    private final boolean on;

    /** @param on whether to colour at all */
    public Paint(boolean on) {
        this.on = on;
    }

    /** Whether anything is coloured. */
    public boolean isOn() {
        return on;
    }

    /** A headline, a name. */
    public String strong(String text) {
        return sgr("1", text);
    }

    /** What helps but may be passed over. */
    public String quiet(String text) {
        return sgr("2", text);
    }

    /** What was said. */
    public String words(String text) {
        return sgr("3", text);
    }

    /** Something went wrong. */
    public String fault(String text) {
        return sgr("1;31", text);
    }

    /** Something went well. */
    public String done(String text) {
        return sgr("32", text);
    }

    /** What a position hangs on. */
    public String condition(String text) {
        return sgr("35", text);
    }

    /** The word of an act: red against somebody, yellow asking, green giving, blue saying. */
    public String act(Act act) {
        String colour = switch (act) {
            case ASSERT -> "1;34";
            case SUPPORT, OFFER, COMMIT -> "1;32";
            case DEMAND -> "1;33";
            case ACCUSE, DENY, REFUSE, THREATEN -> "1;31";
        };
        return sgr(colour, act.word());
    }

    private String sgr(String parameters, String text) {
        return on && !text.isEmpty() ? "\u001b[" + parameters + "m" + text + OFF : text;
    }
}
