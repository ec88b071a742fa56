package org.demarche.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/**
 * One of several processes that add to one ledger at once: says how long its additions took by the clock, waiting for the others included.
 *
 * <p>Usage, twice at once: {@code TwoWriters LEDGER FIRST COUNT}; the second with another FIRST.
 */
public final class TwoWriters {
    private TwoWriters() {}

    /** @param args where the ledger is, the number of the first made-up article, how many */
    public static void main(String[] args) throws LedgerException {
        int first = Integer.parseInt(args[1]);
        double[] millis = new double[Integer.parseInt(args[2])];
        try (Ledger ledger = Ledger.open(args[0])) {
            for (int i = 0; i < millis.length; i++) {
                var reading = MadeUpNews.article(first + i);
                long start = System.nanoTime();
                ledger.add(reading, Author.reader("made up"));
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%d additions: median %.1f ms, one in a hundred over %.1f ms, longest %.1f ms%n",
                millis.length,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
    }
}
