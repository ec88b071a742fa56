package org.demarche.cli;

import java.util.Map;
import org.demarche.record.Named;

/** When output is coloured. */
enum ColorWhen implements Named {
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether to colour a stream. The variable NO_COLOR, set to anything but nothing, switches AUTO off (no-color.org). */
    boolean colours(boolean isTerminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                isTerminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
    }
}
