package org.demarche.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.demarche.article.bytes.TextBytes;
import org.demarche.article.page.PageReader;
import org.jsoup.Jsoup;

/**
 * Pages a CPU second of cleaning, of Readability4J and of jsoup's parser alone, on the same pages in the same run. The three take turns, one
 * page each, so that whatever else the machine does hits all alike; what is counted is the CPU time of this thread, not the clock. The first
 * round warms up and does not count. {@code CleanPages ROUNDS FOLDER…}; the folders hold {@code .html.gz} files.
 *
 * <p>Readability4J finds a title, a byline and a text; it looks for no date, tags or links. Decoding is left out for all.
 */
public final class CleanPages {
    private final List<String> pages = new ArrayList<>();
    /** Kept so that no work can be left out. */
    private long seen;

    private CleanPages() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("CleanPages ROUNDS FOLDER…");
            System.exit(2);
        }
        CleanPages run = new CleanPages();
        for (int i = 1; i < arguments.length; i++) {
            run.load(Path.of(arguments[i]));
        }
        run.measure(Integer.parseInt(arguments[0]));
    }

    private void load(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".html.gz")).sorted().toList();
        }
        for (Path file : files) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                pages.add(TextBytes.decode(in.readAllBytes(), null, true));
            }
        }
    }

    private void measure(int rounds) {
        List<ToIntFunction<String>> work = List.of(
                page -> PageReader.read("page", null, page).article().text().length(),
                page -> String.valueOf(new Readability4JExtended("https://pages.example/", page).parse().getTextContent())
                        .length(),
                page -> Jsoup.parse(page).childNodeSize());
        long[] nanos = new long[work.size()];
        int[] failed = new int[work.size()];
        for (int round = 0; round <= rounds; round++) {
            for (String page : pages) {
                for (int i = 0; i < nanos.length; i++) {
                    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    try {
                        seen += work.get(i).applyAsInt(page);
                    } catch (RuntimeException e) {
                        failed[i]++;
                    }
                    nanos[i] += round == 0 ? 0 : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                }
            }
        }
        double done = (double) pages.size() * rounds;
        List<String> names = List.of("Demarche", "Readability4J 1.0.8", "jsoup's parser alone");
        for (int i = 0; i < nanos.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %7.1f pages a CPU second, %6.2f ms a page, %d failures%n",
                    names.get(i), done / (nanos[i] / 1e9), nanos[i] / 1e6 / done, failed[i] / (rounds + 1));
        }
        System.out.printf(
                Locale.ROOT,
                "Demarche / Readability4J %.2f; share of the parser in Demarche %.0f %% (%d pages, %d rounds, checksum %d)%n",
                (double) nanos[1] / nanos[0], 100.0 * nanos[2] / nanos[0], pages.size(), rounds, seen);
    }
}
