package org.demarche.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.web.Server;
import org.demarche.web.Settings;
import org.demarche.web.StartException;

/**
 * Asks every address of the OpenAPI document of a ledger's site several times and prints how long each took, median and worst, and how
 * large it is compressed; and how long the state of the record took to work out, and how much memory it holds. Where an address names
 * something, the thing with most statements is asked for, and a rare one.
 *
 * <p>Usage: {@code PagesAtScale LEDGER [STATEMENTS [TIMES]]}; LEDGER is a file or an address; it is filled with made-up news up to
 * STATEMENTS first, with 0 (or none) it is only read. Times are by the clock, from the request to the last byte, over the loopback.
 */
public final class PagesAtScale {
    private static final int TIMES = 11;
    private static final int MOST_SECONDS = 3600;
    private static final int NOT_YET = 503;
    private static final int PER_REVIEW = 10;
    private static final double LIMIT_MILLIS = 100;
    private static final int LIMIT_BYTES = 150 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base;
    private final int times;

    private PagesAtScale(String base, int times) {
        this.base = base;
        this.times = times;
    }

    /** @param args where the ledger is, how many statements it shall hold, how often each address is asked */
    public static void main(String[] args) throws IOException, LedgerException, StartException, InterruptedException {
        long statements = args.length > 1 ? Long.parseLong(args[1]) : 0;
        if (statements > 0) {
            try (Ledger ledger = Ledger.open(args[0])) {
                fill(ledger, statements);
            }
        }
        try (Ledger ledger = Ledger.openReadOnly(args[0])) {
            long start = System.nanoTime();
            try (Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
                PagesAtScale pages =
                        new PagesAtScale(server.address(), args.length > 2 ? Integer.parseInt(args[2]) : TIMES);
                awaitReady(pages.client, pages.base);
                System.out.printf(
                        Locale.ROOT,
                        "%d statements; ready after %.1f s; %d MB of heap are held%n",
                        ledger.counts().statements(),
                        (System.nanoTime() - start) / 1e9,
                        held());
                pages.measure(ledger);
            }
        }
    }

    static void fill(Ledger ledger, long statements) throws LedgerException {
        for (int i = (int) ledger.counts().articles(); (long) i * MadeUpNews.PER_ARTICLE < statements; i++) {
            String article = ledger.add(MadeUpDiplomacy.article(i), Author.reader("made up"))
                    .article();
            if (i % PER_REVIEW == 0) {
                StatementView first =
                        ledger.article(article).orElseThrow().statements().get(0);
                ledger.revise(first.id(), first.revisions(), new Change.Confirm(), Author.person("Ida Wren"), null);
            }
        }
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Waits, for an hour at the most, until the server has a state of the record to show. */
    static void awaitReady(HttpClient client, String base) throws IOException, InterruptedException {
        HttpRequest board =
                HttpRequest.newBuilder(URI.create(base + "board.json")).build();
        for (int second = 0; second < MOST_SECONDS; second++) {
            int status =
                    client.send(board, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                return;
            }
            if (status != NOT_YET) {
                throw new IllegalStateException("/board.json was answered with " + status);
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("the server was not ready within " + MOST_SECONDS + " s");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path.substring(1)))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path.substring(1))).build();
        return mapper.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    /** What the names in braces stand for: a frequent thing, and a rare one. */
    private Map<String, List<String>> values(Ledger ledger) throws LedgerException, IOException, InterruptedException {
        Map<String, List<String>> values = new TreeMap<>();
        for (String kind : List.of("issue", "actor", "outlet")) {
            JsonNode all = json("/" + kind + "s.json").path(kind + "s");
            values.put(kind, List.of(slug(all.path(0)), slug(all.path(all.size() - 1))));
        }
        List<String> speakers =
                ledger.speakers().stream().map(tally -> tally.key()).toList();
        values.put("key", List.of(speakers.get(0), speakers.get(speakers.size() - 1)));
        StatementView latest = ledger.latest(1).get(0);
        values.put("statements", List.of(latest.id()));
        values.put("articles", List.of(latest.article().id()));
        return values;
    }

    private static String slug(JsonNode row) {
        String address = row.path("address").asText();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<String> paths(Ledger ledger) throws LedgerException, IOException, InterruptedException {
        Map<String, List<String>> values = values(ledger);
        Map<String, Boolean> paths = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path :
                json("/openapi.json").path("paths").properties()) {
            String form = path.getKey();
            if (!path.getValue().has("get") || form.matches("/(desk|assets|topics|follow|sign).*")) {
                continue;
            }
            for (int rare = 0; rare < 2; rare++) {
                String filled = form.replace("{revision}", "1").replace("{version}", "1");
                filled = filled.replace(
                        "{id}",
                        values.get(form.contains("/articles") ? "articles" : "statements")
                                .get(0));
                for (Map.Entry<String, List<String>> value : values.entrySet()) {
                    List<String> either = value.getValue();
                    filled = filled.replace("{" + value.getKey() + "}", either.get(Math.min(rare, either.size() - 1)));
                }
                paths.put(filled, true);
            }
        }
        String word = MadeUpNews.word(0);
        for (String query : List.of(
                "q=" + word, "q=" + MadeUpNews.word(300), "act=demand&conditional=yes", "reviewed=yes", "q=ba*")) {
            paths.put("/search?" + query, true);
        }
        paths.put("/board?on=2023-05-04", true);
        paths.put("/attention?topic=" + word, true);
        paths.put("/timeline?from=4000", true);
        return new ArrayList<>(paths.keySet());
    }

    private void measure(Ledger ledger) throws LedgerException, IOException, InterruptedException {
        List<String> over = new ArrayList<>();
        System.out.printf(
                Locale.ROOT, "%-64s %5s %9s %9s %9s %10s%n", "address", "", "first ms", "median", "worst", "bytes");
        for (String path : paths(ledger)) {
            double[] millis = new double[times];
            int bytes = 0;
            int status = 0;
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = get(path);
                millis[i] = (System.nanoTime() - start) / 1e6;
                bytes = answer.body().length;
                status = answer.statusCode();
            }
            double first = millis[0];
            Arrays.sort(millis);
            String line = String.format(
                    Locale.ROOT,
                    "%-64s %5d %9.1f %9.1f %9.1f %10d",
                    path,
                    status,
                    first,
                    millis[times / 2],
                    millis[times - 1],
                    bytes);
            System.out.println(line);
            boolean image = path.endsWith(".png") || path.endsWith(".svg");
            if (status != 200 || millis[times - 1] > LIMIT_MILLIS || bytes > LIMIT_BYTES && !image) {
                over.add(line);
            }
        }
        System.out.println();
        System.out.println(
                "Over " + (int) LIMIT_MILLIS + " ms at worst, over " + LIMIT_BYTES + " bytes, or not answered:");
        over.forEach(System.out::println);
    }
}
