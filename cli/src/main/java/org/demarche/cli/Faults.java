package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.cli.terminal.ClosedPipe;
import org.demarche.cli.terminal.Messages;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, in one message that names the thing and the remedy, and gives the exit code for it. */
final class Faults {
    private final Session session;
    private final Messages messages;

    Faults(Session session) {
        this.session = session;
        this.messages = session.messages();
    }

    /** The command was called wrongly. */
    int wrongUse(ParameterException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(fault, new PrintWriter(suggestions));
        messages.say(command + ": " + message(fault));
        if (!suggestions.toString().isBlank()) {
            messages.say(suggestions.toString().strip());
        }
        messages.say("'" + command + " --help' explains it.");
        return ExitCode.USAGE;
    }

    private static @Nullable String message(ParameterException fault) {
        boolean atTop = fault.getCommandLine().getParent() == null;
        if (atTop && fault instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "there is no command '" + unmatched.getUnmatched().get(0) + "'";
        }
        return fault.getMessage();
    }

    /** A command ended with an exception or an error. */
    int report(Throwable fault) {
        messages.status("");
        if (fault instanceof ClosedPipe) {
            return ExitCode.DONE;
        }
        if (fault instanceof InputFault || fault instanceof LedgerException) {
            messages.say("demarche: " + fault.getMessage());
            return details(fault, ExitCode.INPUT);
        }
        if (fault instanceof UncheckedIOException io) {
            IOException cause = io.getCause();
            messages.say("demarche: " + io.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
            return details(fault, ExitCode.INPUT);
        }
        if (fault instanceof OutOfMemoryError) {
            messages.say("demarche: the memory that Java was given is used up. Give it more, for example"
                    + " DEMARCHE_JAVA_OPTS=-Xmx4g, or split the input.");
            return details(fault, ExitCode.FAULT);
        }
        return program("demarche: a fault of the program, not of yours: " + fault, fault);
    }

    /** The program failed on one article; the command goes on. */
    int report(String source, RuntimeException fault) {
        return program("demarche: " + source + ": a fault of the program, not of yours: " + fault, fault);
    }

    private int program(String message, Throwable fault) {
        messages.say(message);
        if (!session.stacktrace()) {
            messages.say(keep(fault));
        }
        return details(fault, ExitCode.FAULT);
    }

    private int details(Throwable fault, int code) {
        if (session.stacktrace()) {
            messages.say(trace(fault));
        }
        return code;
    }

    private static String keep(Throwable fault) {
        try {
            Path file = Files.createTempFile("demarche-fault-", ".txt");
            Files.writeString(file, "demarche " + Version.number() + "\n" + trace(fault));
            return "The details are in " + file + "; please report them. --stacktrace prints them.";
        } catch (IOException e) {
            return "The details could not be kept (" + e.getMessage() + "); --stacktrace prints them.";
        }
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }
}
