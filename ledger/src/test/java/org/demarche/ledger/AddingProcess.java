package org.demarche.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Reading;

/**
 * A process of its own that adds articles {@code from} to {@code to} to a ledger and says of each one, as soon as it is acknowledged, so
 * on a line of its standard output. Tests start it and may kill it.
 */
final class AddingProcess {
    private AddingProcess() {}

    public static void main(String[] args) throws LedgerException {
        try (Ledger ledger = Ledger.open(args[0])) {
            for (int i = Integer.parseInt(args[1]); i < Integer.parseInt(args[2]); i++) {
                Added added = ledger.add(reading(i), Author.reader("fast test"));
                System.out.println("acknowledged " + added.article() + " " + added.outcome() + " .");
            }
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

    static Process start(Path ledger, int from, int to) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath + File.pathSeparator + System.getProperty("java.class.path"),
                        AddingProcess.class.getName(),
                        ledger.toString(),
                        Integer.toString(from),
                        Integer.toString(to)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
