package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.demarche.cli.terminal.Surroundings;

/** The program run once in this process: everything between the arguments and the exit code is real. */
record Run(int code, String out, String err) {
    /** Runs without a terminal, with nothing on standard input and an environment of its own. */
    static Run of(String... arguments) {
        return new Setting().run(arguments);
    }

    /** What a run finds around it. */
    static final class Setting {
        private final Map<String, String> environment = new HashMap<>();
        private byte[] input = {};
        private boolean terminal;

        Setting variable(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Setting input(String text) {
            input = text.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        Setting terminal() {
            terminal = true;
            return this;
        }

        Run run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Demarche.run(
                    new Surroundings(new ByteArrayInputStream(input), out, err, environment, terminal, terminal, 0),
                    arguments);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
