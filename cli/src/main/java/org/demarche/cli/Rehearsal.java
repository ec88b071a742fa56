package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.cli.terminal.Surroundings;

/**
 * Runs the commands once on a report of its own, so that Java can write the classes they load into an archive from which it starts
 * faster. The start script calls it after a build; nobody else has a use for it.
 */
final class Rehearsal {
    private static final String REPORT = """
            Islanders ask for ferries

            The island will open its harbour if the mainland sends ferries, Mayor Ada Holm said on Tuesday. “We have waited for \
            years,” she said. The mainland's minister rejected the demand, the Harbour Post reported.
            """;

    private Rehearsal() {}

    /** @param arguments none are taken */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("demarche-rehearsal-");
        try {
            String ledger = folder.resolve("rehearsal.db").toString();
            Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
            Path page = Files.writeString(
                    folder.resolve("page.html"), "<html><title>A</title><p>" + REPORT + "</p></html>");
            run("--help");
            run("read", "--published", "2031-05-14", report.toString());
            run("read", "--format", "jsonl", page.toString());
            run("article", page.toString());
            run("add", "--ledger", ledger, report.toString());
            run("search", "--ledger", ledger, "harbour");
            run("show", "--ledger", ledger, "none");
            run("verify", "--ledger", ledger);
            run("export", "--ledger", ledger, "--format", "csv");
            serve(ledger);
        } finally {
            remove(folder);
        }
    }

    private static void serve(String ledger) throws InterruptedException {
        Thread server = new Thread(() -> run("serve", "--port", "0", "--ledger", ledger));
        server.start();
        Thread.sleep(1500);
        server.interrupt();
        server.join();
    }

    private static void run(String... arguments) {
        Demarche.run(
                new Surroundings(
                        new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        System.err,
                        Map.of(),
                        false,
                        false,
                        0),
                arguments);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst =
                    files.sorted(java.util.Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
