package org.demarche.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Reading;

/**
 * A process of its own that works on a ledger and says of each thing that it did, as soon as it is acknowledged, so
 * on a line of its standard output. Tests start it and may kill it.
 */
final class AddingProcess {
    private AddingProcess() {}

    /** @param args the ledger, and either a range of articles to add, or {@code confirm}, or {@code copy} and the other ledger */
    public static void main(String[] args) throws LedgerException {
        try (Ledger ledger = Ledger.open(args[0])) {
            switch (args[1]) {
                case "confirm" -> confirm(ledger);
                case "copy" -> copy(ledger, args[2]);
                default -> add(ledger, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            }
        }
    }

    private static void add(Ledger ledger, int from, int to) throws LedgerException {
        for (int i = from; i < to; i++) {
            Added added = ledger.add(reading(i), Author.reader("fast test"));
            System.out.println("acknowledged " + added.article() + " " + added.outcome() + " .");
        }
    }

    /** Confirms one statement after the other, as often as nobody stops it. */
    private static void confirm(Ledger ledger) throws LedgerException {
        while (true) {
            for (StatementView view : ledger.latest(500)) {
                Revised revised = ledger.revise(
                                view.id(), view.revisions(), new Change.Confirm(), Author.person("Ida"), null)
                        .orElseThrow();
                System.out.println(
                        "acknowledged " + view.id() + " " + revised.now().revisions() + " .");
            }
        }
    }

    private static void copy(Ledger ledger, String to) throws LedgerException {
        try (Ledger target = Ledger.open(to)) {
            System.out.println("acknowledged begin 0 .");
            System.out.println("acknowledged copied " + ledger.copyTo(target).copied() + " .");
        }
    }

    /** Every article has three statements, and every one is different. */
    static Reading reading(int i) {
        String text = "Bulletin " + i + ". Ada Brook said the dam will hold until day " + i
                + ". Oto Lund warned of flood " + i + ". Ines Falk asked for " + i + " boats.";
        return Readings.reading(
                Readings.article("https://example.org/bulletin/" + i, "The Weir", "2031-01-01", text),
                Said.of("Ada Brook", "the dam will hold until day " + i),
                Said.of("Oto Lund", "of flood " + i),
                Said.of("Ines Falk", "for " + i + " boats"));
    }

    static Process start(String ledger, int from, int to) throws IOException {
        return start(ledger, Integer.toString(from), Integer.toString(to));
    }

    static Process start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath + File.pathSeparator + System.getProperty("java.class.path"),
                AddingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
