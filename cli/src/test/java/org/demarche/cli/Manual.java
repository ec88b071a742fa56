package org.demarche.cli;

import java.util.Set;
import org.demarche.cli.terminal.Surroundings;
import picocli.CommandLine;

/** The manual page of all commands, made from their help. */
final class Manual {
    private static final String HEAD = """
            # Commands

            What `demarche COMMAND --help` prints, for every command. This page is made from it: after a change,
            `mvn test -pl cli -am -Ddemarche.golden=write` writes it anew, and the tests fail until that is done.

            Data goes to standard output, everything else to standard error. Exit codes: 0 done; 1 an input, the ledger or the place
            to write to is at fault, and what could be done was done; 2 wrong use, nothing was done; 3 a fault of the program.
            """;

    private Manual() {}

    /** The names of all commands, in the order of the help. */
    static Set<String> commands() {
        return program().getSubcommands().keySet();
    }

    /** What a command has beneath it. */
    private static Set<String> actions(String command) {
        return program().getSubcommands().get(command).getSubcommands().keySet();
    }

    private static CommandLine program() {
        Surroundings none = new Surroundings(
                java.io.InputStream.nullInputStream(),
                java.io.OutputStream.nullOutputStream(),
                java.io.OutputStream.nullOutputStream(),
                java.util.Map.of(),
                false,
                false,
                0);
        return Demarche.program(new Session(none));
    }

    /** The whole page. */
    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        section(page, "demarche", Run.of("--help").out());
        for (String command : commands()) {
            section(page, "demarche " + command, Run.of(command, "--help").out());
            for (String action : actions(command)) {
                section(
                        page,
                        "demarche " + command + " " + action,
                        Run.of(command, action, "--help").out());
            }
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String help) {
        page.append("\n## ").append(title).append("\n\n```text\n").append(help).append("```\n");
    }
}
