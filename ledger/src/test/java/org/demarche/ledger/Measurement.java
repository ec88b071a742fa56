package org.demarche.ledger;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Reading;

/**
 * Measures a ledger of made-up articles, by hand and never in the suite: how fast it fills, how large it is, how long queries take, all in CPU time. An
 * article has ten statements and about 3,000 characters; speakers, issues and words are drawn with the long tail of news (rank r is drawn in
 * proportion to 1/r).
 */
final class Measurement {
    private static final int PER_ARTICLE = 10;
    private static final int SPEAKERS = 5000;
    private static final int ISSUES = 3000;
    private static final int WORDS = 20_000;
    private static final int OUTLETS = 200;

    private final Random random = new Random(42);

    private Measurement() {}

    /** @param args the file to fill, how many statements */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int articles = Integer.parseInt(args[1]) / PER_ARTICLE;
        new Measurement().run(file, articles);
    }

    /** CPU time of this thread in nanoseconds: a machine that is shared or waits for its disk does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private int zipf(int n) {
        return (int) Math.min(n - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(n + 1.0))) - 1);
    }

    /** A pronounceable word for a rank, always the same. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 30; rest > 0; rest /= 60) {
            word.append("bcdfgklmnprt".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
        }
        return word.toString();
    }

    private Reading reading(int i) {
        StringBuilder text = new StringBuilder("Bulletin ").append(i).append("\n\n");
        List<Said> said = new ArrayList<>();
        for (int s = 0; s < PER_ARTICLE; s++) {
            StringBuilder content = new StringBuilder();
            for (int w = 0; w < 22; w++) {
                content.append(w > 0 ? " " : "").append(word(zipf(WORDS)));
            }
            content.append(' ').append(i).append(' ').append(s);
            String name = "Speaker " + word(zipf(SPEAKERS));
            text.append(name).append(" said ").append(content).append(". ");
            for (int w = 0; w < 18; w++) {
                text.append(word(zipf(WORDS))).append(' ');
            }
            Said one = Said.of(name, content.toString())
                    .issue(word(zipf(ISSUES)) + " talks")
                    .act(Act.values()[zipf(Act.values().length)])
                    .on(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500)).toString());
            said.add(s % 7 == 0 ? one.when(content.substring(0, 30)) : one);
        }
        return Readings.reading(
                Readings.article(
                        "https://example.org/" + i, "Outlet " + word(zipf(OUTLETS)), "2026-01-01", text.toString()),
                said.toArray(Said[]::new));
    }

    private void run(Path file, int articles) throws Exception {
        try (Ledger ledger = Ledger.open(file.toString())) {
            long spent = 0;
            for (int i = (int) ledger.counts().articles(); i < articles; i++) {
                Reading reading = reading(i);
                long start = cpu();
                ledger.add(reading, Author.reader("measurement"));
                spent += cpu() - start;
            }
            Counts counts = ledger.counts();
            System.out.printf(Locale.ROOT, "statements %d, articles %d%n", counts.statements(), counts.articles());
            if (spent > 0) {
                System.out.printf(
                        Locale.ROOT, "adding: %.0f statements a CPU second%n", counts.statements() * 1e9 / spent);
            }
            long size = Files.size(file);
            System.out.printf(
                    Locale.ROOT, "file: %d bytes, %.0f a statement%n", size, (double) size / counts.statements());
            queries(ledger);
            long start = cpu();
            Verification verification = ledger.verify();
            System.out.printf(
                    Locale.ROOT, "verify: %.1f CPU s, holds %s%n", (cpu() - start) / 1e9, verification.holds());
        }
    }

    private static void queries(Ledger ledger) throws LedgerException {
        LocalDate from = LocalDate.of(2022, 1, 1);
        Query all = Query.ALL;
        Map<String, Query> queries = new TreeMap<>();
        queries.put("everything", all);
        queries.put("frequent speaker", all.speaker("speaker-" + word(1)));
        queries.put("rare speaker", all.speaker("speaker-" + word(4000)));
        queries.put("act and conditions", all.act(Act.DEMAND).conditional(true));
        queries.put(
                "outlet and dates", all.outlet("Outlet " + word(3)).from(from).to(from.plusMonths(1)));
        queries.put("issue and act", all.issue(word(2) + " talks").act(Act.REFUSE));
        queries.put(
                "speaker, issue, conditions",
                all.speaker("speaker-" + word(1)).issue(word(50) + " talks").conditional(true));
        queries.put("reviewed", all.reviewed(true));
        queries.put("frequent word", all.words(word(1)));
        queries.put("frequent word by rank", all.words(word(1)).order(Query.Order.RANK));
        queries.put("middling word", all.words(word(300)));
        queries.put("rare word", all.words(word(15_000)));
        queries.put("rare word by rank", all.words(word(15_000)).order(Query.Order.RANK));
        queries.put("two words", all.words(word(40) + " " + word(90)));
        queries.put("phrase", all.words("\"" + word(1) + " " + word(2) + "\""));
        queries.put("middling word, frequent speaker", all.words(word(300)).speaker("speaker-" + word(1)));
        queries.put(
                "frequent word, act, dates",
                all.words(word(1)).act(Act.DEMAND).from(from).to(from.plusMonths(1)));
        for (Map.Entry<String, Query> query : queries.entrySet()) {
            double[] millis = new double[15];
            long total = 0;
            for (int i = 0; i < millis.length; i++) {
                long start = cpu();
                total = ledger.search(query.getValue()).total();
                millis[i] = (cpu() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s median %7.1f CPU ms, worst %7.1f ms (%d found)%n",
                    query.getKey(),
                    millis[7],
                    millis[14],
                    total);
        }
        long start = cpu();
        ledger.speaker("speaker-" + word(1));
        System.out.printf(Locale.ROOT, "page of a frequent speaker %.1f CPU ms%n", (cpu() - start) / 1e6);
    }
}
