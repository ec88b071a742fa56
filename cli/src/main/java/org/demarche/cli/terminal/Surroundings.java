package org.demarche.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a command finds around it. The real process has one; a test makes its own.
 *
 * @param in standard input, bytes
 * @param out standard output, bytes; written as UTF-8 whatever the locale says
 * @param err standard error, bytes; written as UTF-8 too
 * @param environment environment variables
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param terminalColumns width of the terminal in columns, 0 when unknown
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int terminalColumns) {
    /** Columns used where nothing tells the width: a pipe, a file. */
    public static final int DEFAULT_COLUMNS = 80;

    private static final int NARROWEST = 40;
    /** Lines longer than this tire the eye, so a wider window is not filled. */
    private static final int WIDEST = 100;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /**
     * Those of this process. Java 17 cannot ask which streams are terminals, nor how wide they are; the start script asks and says so in
     * the system properties {@code demarche.terminals} (some of the words {@code out} and {@code err}) and {@code demarche.columns}.
     */
    public static Surroundings ofProcess() {
        String guess = System.console() == null ? "" : "out err";
        String terminals = System.getProperty("demarche.terminals", guess);
        return new Surroundings(
                System.in instanceof FileInputStream ? System.in : new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                terminals.contains("out"),
                terminals.contains("err"),
                number(System.getProperty("demarche.columns", "")));
    }

    /** Width for tables and wrapped text in columns, 40 to 100: {@code COLUMNS}, else the terminal's, else 80. */
    public int columns() {
        int said = number(environment.getOrDefault("COLUMNS", ""));
        int known = said > 0 ? said : terminalColumns > 0 ? terminalColumns : DEFAULT_COLUMNS;
        return Math.max(NARROWEST, Math.min(WIDEST, known));
    }

    /** A positive number, or 0 for anything else. */
    private static int number(String digits) {
        return digits.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(digits) : 0;
    }
}
