package org.demarche.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.demarche.web.StartException;

/**
 * Asks pages of a site over the loopback, some readers at once and each without a pause, while made-up news is added to its ledger, and prints requests a
 * second and the 50th, 95th and 99th percentile and the worst latency of each page. Server, readers and the one who adds share the
 * machine.
 *
 * <p>Usage: {@code PagesUnderLoad LEDGER [SECONDS [READERS [PATH…]]]}. LEDGER grows. Without paths these are asked: the front page, the
 * board, who waits for whom, the timeline, attention, and a search.
 */
public final class PagesUnderLoad {
    private static final int SECONDS = 60;
    private static final int MOST_SECONDS = 600;
    private static final int READERS = 8;
    private static final List<String> PATHS =
            List.of("/", "/board", "/preconditions", "/timeline", "/attention", "/search?q=talks");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<String> paths;
    private final AtomicBoolean over = new AtomicBoolean();

    private PagesUnderLoad(String base, List<String> paths) {
        this.base = base;
        this.paths = paths;
    }

    /** A path, by its place in the list, and how long its answer took in nanoseconds; less than zero where it was no 200. */
    private record Asked(int path, long nanos) {}

    /** @param args where the ledger is, how long, how many at once, what is asked */
    public static void main(String[] args)
            throws IOException, LedgerException, StartException, InterruptedException, ExecutionException {
        int seconds = Math.min(MOST_SECONDS, args.length > 1 ? Integer.parseInt(args[1]) : SECONDS);
        int readers = args.length > 2 ? Integer.parseInt(args[2]) : READERS;
        List<String> paths = args.length > 3 ? List.of(args).subList(3, args.length) : PATHS;
        try (Ledger ledger = Ledger.open(args[0]);
                Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
            new PagesUnderLoad(server.address(), paths).run(ledger, seconds, readers);
        }
    }

    private void run(Ledger ledger, int seconds, int readers)
            throws IOException, InterruptedException, ExecutionException, LedgerException {
        PagesAtScale.awaitReady(client, base);
        System.out.printf(
                Locale.ROOT,
                "%d statements, %d readers, %d s%n",
                ledger.counts().statements(),
                readers,
                seconds);
        ExecutorService threads = Executors.newFixedThreadPool(readers + 1);
        AtomicLong added = new AtomicLong();
        Future<Boolean> adding = threads.submit(() -> add(ledger, added));
        List<Future<List<Asked>>> reading = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            reading.add(threads.submit(read(reader)));
        }
        Thread.sleep(seconds * 1000L);
        over.set(true);
        List<Asked> all = new ArrayList<>();
        for (Future<List<Asked>> one : reading) {
            all.addAll(one.get());
        }
        adding.get();
        threads.shutdown();
        print(all, seconds, added.get());
    }

    private boolean add(Ledger ledger, AtomicLong added) throws LedgerException {
        for (int i = (int) ledger.counts().articles(); !over.get(); i++) {
            ledger.add(MadeUpDiplomacy.article(i), Author.reader("made up"));
            added.incrementAndGet();
        }
        return true;
    }

    private Callable<List<Asked>> read(int reader) {
        return () -> {
            List<Asked> asked = new ArrayList<>();
            for (int i = reader; !over.get(); i++) {
                int path = i % paths.size();
                asked.add(new Asked(path, ask(paths.get(path))));
            }
            return asked;
        };
    }

    private long ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path.substring(1)))
                .header("Accept-Encoding", "gzip")
                .build();
        long start = System.nanoTime();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status == 200 ? System.nanoTime() - start : -1;
    }

    private void print(List<Asked> all, int seconds, long added) {
        System.out.printf(
                Locale.ROOT,
                "%.1f requests a second; %.1f articles of ten statements added a second%n",
                (double) all.size() / seconds,
                (double) added / seconds);
        System.out.printf(
                Locale.ROOT,
                "%-24s %9s %7s %9s %9s %9s %9s%n",
                "ms",
                "requests",
                "not 200",
                "p50",
                "p95",
                "p99",
                "worst");
        for (int path = 0; path < paths.size(); path++) {
            int place = path;
            long[] nanos = all.stream()
                    .filter(asked -> asked.path() == place && asked.nanos() >= 0)
                    .mapToLong(Asked::nanos)
                    .sorted()
                    .toArray();
            long refused = all.stream()
                    .filter(asked -> asked.path() == place && asked.nanos() < 0)
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %9d %7d %9.1f %9.1f %9.1f %9.1f%n",
                    paths.get(path),
                    nanos.length,
                    refused,
                    percentile(nanos, 50),
                    percentile(nanos, 95),
                    percentile(nanos, 99),
                    percentile(nanos, 100));
        }
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
