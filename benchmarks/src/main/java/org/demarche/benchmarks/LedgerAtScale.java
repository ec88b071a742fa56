package org.demarche.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Counts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;

/**
 * Fills a ledger with made-up news and measures it at 10,000, 100,000 and 1,000,000 statements: how fast it fills, how large it is, how
 * long queries and counts take. Times are of the working thread's processor, because the machine may be shared, and by the clock.
 *
 * <p>Usage: {@code LedgerAtScale LEDGER [STATEMENTS]}; LEDGER is a file or an address. A ledger that was begun is filled further; with 0
 * what is there is measured.
 */
public final class LedgerAtScale {
    private static final int TIMES = 11;
    private static final int PER_REVIEW = 10;

    private LedgerAtScale() {}

    /** @param args where the ledger is, and how many statements it shall hold at most */
    public static void main(String[] args) throws IOException, LedgerException {
        String where = args[0];
        long most = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
        try (Ledger ledger = Ledger.open(where)) {
            long goal = Math.min(10_000, most);
            fill(ledger, goal);
            while (true) {
                size(ledger, where);
                queries(ledger);
                if (goal >= most) {
                    return;
                }
                goal = Math.min(goal * 10, most);
                fill(ledger, goal);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void fill(Ledger ledger, long statements) throws LedgerException {
        long before = ledger.counts().statements();
        long cpu = 0;
        long clock = 0;
        for (int i = (int) ledger.counts().articles(); (long) i * MadeUpNews.PER_ARTICLE < statements; i++) {
            var reading = MadeUpNews.article(i);
            long cpuStart = cpu();
            long clockStart = System.nanoTime();
            String article = ledger.add(reading, Author.reader("made up")).article();
            cpu += cpu() - cpuStart;
            clock += System.nanoTime() - clockStart;
            if (i % PER_REVIEW == 0) {
                review(ledger, article);
            }
            if (i % 1000 == 999) {
                System.err.printf(Locale.ROOT, "%d articles, %.0f s of processor%n", i + 1, cpu / 1e9);
            }
        }
        long added = ledger.counts().statements() - before;
        if (added > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%d statements added: %.0f a second of processor, %.0f a second by the clock%n",
                    added,
                    added * 1e9 / cpu,
                    added * 1e9 / clock);
        }
    }

    /** One statement of the article is accepted, so that there is something reviewed everywhere. */
    private static void review(Ledger ledger, String article) throws LedgerException {
        StatementView first = ledger.article(article).orElseThrow().statements().get(0);
        ledger.revise(first.id(), first.revisions(), new Change.Confirm(), Author.person("Ida Wren"), null);
    }

    private static void size(Ledger ledger, String where) throws IOException, LedgerException {
        Counts counts = ledger.counts();
        System.out.printf(
                Locale.ROOT,
                "%n%d statements of %d articles, %d revisions%n",
                counts.statements(),
                counts.articles(),
                counts.revisions());
        if (!where.contains(":")) {
            long bytes = Files.size(Path.of(where));
            System.out.printf(Locale.ROOT, "%d bytes, %.0f a statement%n", bytes, (double) bytes / counts.statements());
        }
    }

    private interface Asked {
        long ask(Query query) throws LedgerException;
    }

    private static void queries(Ledger ledger) throws LedgerException {
        System.out.printf(
                Locale.ROOT, "%-36s %9s %9s %9s %9s   found%n", "milliseconds", "median", "worst", "facets", "worst");
        for (Map.Entry<String, Query> query : MadeUpNews.queries().entrySet()) {
            double[] search = millis(q -> ledger.search(q).total(), query.getValue());
            double[] facets = millis(q -> ledger.facets(q).counted(), query.getValue());
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %9.1f %9.1f %9.1f %9.1f   %d%n",
                    query.getKey(),
                    search[TIMES / 2],
                    search[TIMES - 1],
                    facets[TIMES / 2],
                    facets[TIMES - 1],
                    ledger.search(query.getValue()).total());
        }
        double[] page = millis(
                q -> ledger.speaker(String.valueOf(q.speaker())).orElseThrow().statements(),
                MadeUpNews.frequentSpeaker());
        System.out.printf(
                Locale.ROOT, "%-36s %9.1f %9.1f%n", "page of a frequent speaker", page[TIMES / 2], page[TIMES - 1]);
        String id = ledger.latest(1).get(0).id();
        double[] alike = millis(q -> ledger.similar(id, 10).size(), Query.ALL);
        System.out.printf(Locale.ROOT, "%-36s %9.1f %9.1f%n", "more like this", alike[TIMES / 2], alike[TIMES - 1]);
    }

    private static double[] millis(Asked asked, Query query) throws LedgerException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = cpu();
            asked.ask(query);
            millis[i] = (cpu() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
