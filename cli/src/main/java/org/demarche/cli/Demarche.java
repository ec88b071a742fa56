package org.demarche.cli;

import java.util.List;
import org.demarche.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code demarche}: hands its arguments to a command and turns what comes of it into an exit code. */
@Command(
        name = "demarche",
        subcommands = {
            ReadCommand.class
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news and keeps who said what, to whom, when, through whom and on what condition.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche serve samples              a ledger of samples, in your browser",
            "  demarche read report.txt            the statements in one report",
            "  demarche add reports/               keep the statements of a folder",
            "  demarche search security guarantee  find them again",
            "",
            "'demarche COMMAND --help' explains one command.",
            "",
            "Exit codes: 0 done; 1 an input, or the ledger, was at fault; 2 wrong use;",
            "3 a fault of the program."
        })
public final class Demarche implements Runnable {
    private final Surroundings surroundings;

    @CommandLine.Spec
    private CommandLine.@Nullable Model.CommandSpec spec;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour: always, never, or auto (on a terminal, unless NO_COLOR is set).")
    private ColorWhen color = ColorWhen.auto;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When the program is at fault, print all details.")
    private boolean stacktrace;

    private Demarche(Surroundings surroundings) {
        this.surroundings = surroundings;
    }
}
