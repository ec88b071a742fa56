package org.demarche.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.demarche.web.StartException;

/**
 * Asks pages of a site over the loopback, one page after the other, with some readers at once and each without a pause, while made-up news is
 * added to its ledger without a pause too, and prints a table in Markdown: requests a second, the 50th, 95th and 99th percentile and the
 * worst latency of each page, and how many articles were added meanwhile. Server, readers and the one who adds share the machine.
 *
 * <p>Usage: {@code PagesUnderLoad LEDGER [SECONDS [READERS [PATH…]]]}: SECONDS for each page. LEDGER grows. Without paths these are asked: the
 * front page, the board, the timeline, the issue and the actor with most statements, and a search for a frequent word.
 */
public final class PagesUnderLoad {
    private static final int SECONDS = 60;
    private static final int MOST_SECONDS = 600;
    private static final int READERS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong added = new AtomicLong();

    private PagesUnderLoad(String base) {
        this.base = base;
    }

    /** @param args where the ledger is, how long a page is asked for, how many ask at once, what is asked */
    public static void main(String[] args)
            throws IOException, LedgerException, StartException, InterruptedException, ExecutionException {
        int seconds = Math.min(MOST_SECONDS, args.length > 1 ? Integer.parseInt(args[1]) : SECONDS);
        int readers = args.length > 2 ? Integer.parseInt(args[2]) : READERS;
        try (Ledger ledger = Ledger.open(args[0]);
                Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
            PagesUnderLoad load = new PagesUnderLoad(server.address());
            long start = System.nanoTime();
            PagesAtScale.awaitReady(load.client, load.base);
            System.out.printf(
                    Locale.ROOT,
                    "%d statements, ready after %.0f s; %d readers at once, %d s a page%n%n",
                    ledger.counts().statements(),
                    (System.nanoTime() - start) / 1e9,
                    readers,
                    seconds);
            load.run(
                    ledger,
                    args.length > 3 ? List.of(args).subList(3, args.length) : load.heaviest(),
                    seconds,
                    readers);
        }
    }

    private List<String> heaviest() throws IOException, InterruptedException {
        return List.of(
                "/",
                "/board",
                "/timeline",
                first("/issues.json", "issues"),
                first("/actors.json", "actors"),
                "/search?q=" + MadeUpNews.word(0));
    }

    private String first(String register, String member) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + register.substring(1))).build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper()
                .readTree(body)
                .path(member)
                .path(0)
                .path("address")
                .asText();
    }

    private void run(Ledger ledger, List<String> paths, int seconds, int readers)
            throws InterruptedException, ExecutionException {
        System.out.println(
                "| page | requests | a second | not 200 | p50 ms | p95 ms | p99 ms | max ms | articles added |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        ExecutorService threads = Executors.newFixedThreadPool(readers + 1);
        Future<Boolean> adding = threads.submit(() -> add(ledger));
        try {
            for (String path : paths) {
                long before = added.get();
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                List<Future<List<Long>>> reading = new ArrayList<>();
                for (int reader = 0; reader < readers; reader++) {
                    reading.add(threads.submit(() -> read(path, until)));
                }
                List<Long> all = new ArrayList<>();
                for (Future<List<Long>> one : reading) {
                    all.addAll(one.get());
                }
                print(path, all, seconds, added.get() - before);
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        adding.get();
    }

    private boolean add(Ledger ledger) throws LedgerException {
        for (int i = (int) ledger.counts().articles(); !over.get(); i++) {
            ledger.add(MadeUpDiplomacy.article(i), Author.reader("made up"));
            added.incrementAndGet();
        }
        return true;
    }

    /** How long each answer took in nanoseconds; less than zero where it was no 200. */
    private List<Long> read(String path, long until) throws IOException, InterruptedException {
        List<Long> asked = new ArrayList<>();
        while (System.nanoTime() < until) {
            asked.add(ask(path));
        }
        return asked;
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

    private static void print(String path, List<Long> all, int seconds, long added) {
        long[] nanos = all.stream()
                .mapToLong(Long::longValue)
                .filter(n -> n >= 0)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %.1f | %d | %.0f | %.0f | %.0f | %.0f | %d |%n",
                path,
                all.size(),
                (double) all.size() / seconds,
                all.size() - nanos.length,
                percentile(nanos, 50),
                percentile(nanos, 95),
                percentile(nanos, 99),
                percentile(nanos, 100),
                added);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
