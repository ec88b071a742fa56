package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Article;

/**
 * Reads very many short articles, one after the other, with the grade {@code accurate}, and prints how much memory the process holds, so that
 * a leak of native memory shows. Needs {@code /proc} (Linux).
 */
public final class LongRun {
    private static final String[] NAMES = {"Ana Ruiz", "Tom Ito", "Mara Lind", "Jo Okafor", "Pia Santos"};
    private static final String[] VERBS = {"said", "warned", "denied", "promised", "believes"};

    private LongRun() {}

    /** @param arguments how many articles, and after how many each to print a line */
    public static void main(String[] arguments) throws IOException {
        int articles = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        Reader reader = Reader.load(Grade.ACCURATE);
        long statements = 0;
        System.out.println(
                "| articles read | statements found | resident memory, MB | highest so far, MB |\n|---|---|---|---|");
        for (int i = 1; i <= articles; i++) {
            statements += reader.read(article(i)).statements().size();
            if (i % each == 0 || i == articles) {
                System.out.printf(
                        Locale.ROOT, "| %d | %d | %d | %d |%n", i, statements, status("VmRSS:"), status("VmHWM:"));
            }
        }
    }

    /** Articles differ in length and words, so that arrays of many sizes come and go. */
    private static Article article(int number) {
        StringBuilder text = new StringBuilder();
        for (int s = 0; s <= number % 4; s++) {
            text.append("Minister ")
                    .append(NAMES[(number + s) % NAMES.length])
                    .append(' ')
                    .append(VERBS[(number / 5 + s) % VERBS.length])
                    .append(" on Monday that harbour number ")
                    .append(number)
                    .append(" would stay closed until the dredging is done.\n\n");
        }
        return Article.of(
                "article-" + number, null, "Harbour Gazette", null, List.of(), "2026-11-24", "en", text.toString());
    }

    private static long status(String field) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("/proc/self/status has no " + field);
    }
}
