package org.demarche.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.demarche.cli.terminal.ClosedPipe;
import org.demarche.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code demarche}: hands its arguments to a command and turns what comes of it into an exit code. */
@Command(
        name = "demarche",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "demarche COMMAND [OPTION]... [INPUT]...",
        description = "Reads news and keeps who said what, to whom, when, through whom and on what condition.",
        footer = {
            "Examples:",
            "  demarche serve samples              try it: sample reports, in your browser",
            "  demarche read report.txt            the statements of one report",
            "  demarche add reports/               keep the statements of a folder of reports",
            "  demarche search security guarantee  find them again",
            "",
            "'demarche COMMAND --help' explains a command.",
            "",
            "Exit codes: 0 done; 1 an input, the ledger or the place to write to is at fault;",
            "2 wrong use; 3 a fault of the program."
        })
public final class Demarche {
    private final Session session;

    private Demarche(Session session) {
        this.session = session;
    }

    /**
     * Runs one command in this process and ends it with the command's exit code.
     *
     * @param arguments command, options, inputs
     */
    public static void main(String[] arguments) {
        int code = run(Surroundings.ofProcess(), arguments);
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    /**
     * Runs one command.
     *
     * @param surroundings where it reads from and prints to
     * @param arguments command, options, inputs
     * @return 0 done, 1 something given is at fault, 2 wrong use, 3 a fault of the program
     */
    public static int run(Surroundings surroundings, String... arguments) {
        Session session = new Session(surroundings);
        Faults faults = new Faults(session);
        int code;
        try {
            code = execute(session, faults, arguments);
        } catch (ClosedPipe e) {
            return ExitCode.DONE;
        } catch (RuntimeException | Error e) {
            code = faults.report(e);
        }
        return Math.max(code, flush(session, faults));
    }

    private static int execute(Session session, Faults faults, String... arguments) {
        CommandLine program = program(session);
        StringWriter help = new StringWriter();
        program.setOut(new PrintWriter(help));
        program.setErr(new PrintWriter(help));
        program.setExecutionExceptionHandler((fault, command, parsed) -> faults.report(fault));
        program.setParameterExceptionHandler((fault, wrong) -> faults.wrongUse(fault));
        int code = program.execute(arguments);
        help.toString().lines().forEach(session.out()::line);
        return code;
    }

    /** What is still buffered must reach the reader before the exit code says that all went well. */
    private static int flush(Session session, Faults faults) {
        try {
            session.out().flush();
            return ExitCode.DONE;
        } catch (ClosedPipe e) {
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            return faults.report(e);
        }
    }

    /** The whole tree of commands, for running and for the manual. */
    static CommandLine program(Session session) {
        CommandLine program = new CommandLine(new Demarche(session));
        for (Object command : commands(session)) {
            program.addSubcommand(command);
        }
        spaced(program);
        program.getSubcommands().values().forEach(command -> {
            spaced(command);
            command.getSubcommands().values().forEach(Demarche::spaced);
        });
        boolean colour = session.paint().isOn();
        program.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        program.setUsageHelpWidth(Math.max(60, session.surroundings().columns()));
        program.setCaseInsensitiveEnumValuesAllowed(true);
        return program;
    }

    /** An empty line between the parts of the help. */
    private static void spaced(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading(command.getParent() == null ? "Usage: " : "%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading(command.getParent() == null ? "%nCommands:%n" : "%nActions:%n")
                .footerHeading("%n");
    }

    private static List<Object> commands(Session session) {
        return List.of(
                new ReadCommand(session),
                new ArticleCommand(session),
                new AddCommand(session),
                new WatchCommand(session),
                new SearchCommand(session),
                new SimilarCommand(session),
                new ShowCommand(session),
                new GroupsCommand(session),
                new BoardCommand(session),
                new PreconditionsCommand(session),
                new ShiftsCommand(session),
                new TimelineCommand(session),
                new GuaranteesCommand(session),
                new DeedsCommand(session),
                new DriftCommand(session),
                new AttentionCommand(session),
                new NetworkCommand(session),
                new DossierCommand(session),
                ReviewCommand.of(session),
                new ReviseCommand(session),
                new HistoryCommand(session),
                new VerifyCommand(session),
                new ExportCommand(session),
                new ImportCommand(session),
                new ArchiveCommand(session),
                IssuesCommand.of(session),
                ActorsCommand.of(session),
                LedgerCommand.of(session),
                AccountsCommand.of(session),
                TopicsCommand.of(session),
                new ServeCommand(session));
    }

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            order = 102,
            usageHelp = true,
            description = "Explain the command and end.")
    boolean help;

    @Option(names = "--version", order = 103, versionHelp = true, description = "Print the version and end.")
    boolean version;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            order = 100,
            paramLabel = "WHEN",
            converter = WordConverter.OfColorWhen.class,
            description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
    void color(ColorWhen when) {
        session.color(when);
    }

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Print all details when the program is at fault.")
    void stacktrace(boolean wanted) {
        session.stacktrace(wanted);
    }
}
