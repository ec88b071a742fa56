package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the pairs that two readers annotated apart, worked out from their verdicts; printed as docs/evaluation/analysis.md gives them. A
 * claim is right when both say so. Agreement is Cohen's kappa over yes, no and open (1960), intervals are Wilson's at 95 % (1927).
 */
class BlindPairsTest {
    private static final double Z = 1.959964;

    private record Row(String kind, char first, char second, boolean claimed) {
        boolean right() {
            return first == '1' && second == '1';
        }
    }

    private static List<Row> rows(String kind) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BlindPairsTest.class.getResourceAsStream("blind-pairs.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(kind + "\t"))
                    .map(line -> line.split("\t"))
                    .map(c -> new Row(c[0], c[3].charAt(0), c[4].charAt(0), c[5].equals("1")))
                    .toList();
        }
    }

    private static long count(List<Row> rows, Predicate<Row> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private static double kappa(List<Row> rows) {
        double n = rows.size();
        double chance = 0;
        for (char verdict : "10?".toCharArray()) {
            chance += count(rows, row -> row.first() == verdict) / n * count(rows, row -> row.second() == verdict) / n;
        }
        return (count(rows, row -> row.first() == row.second()) / n - chance) / (1 - chance);
    }

    private static String interval(double k, double n) {
        double middle = k / n + Z * Z / (2 * n);
        double half = Z * Math.sqrt(k / n * (1 - k / n) / n + Z * Z / (4 * n * n));
        double by = 1 + Z * Z / n;
        return String.format(Locale.ROOT, "%.2f to %.2f", (middle - half) / by, (middle + half) / by);
    }

    @ParameterizedTest
    @CsvSource({
        "M, 62, 1.00, 12, 3, 3",
        "S, 50, 0.65, 1, 1, 1",
        "C, 40, 1.00, 4, 1, 1",
        "P, 60, 0.72, 60, 9, 0",
        "R, 60, 0.83, 0, 0, 2"
    })
    void theFiguresAreThoseOfTheVerdicts(String kind, int pairs, double kappa, int claimed, int right, int missed)
            throws IOException {
        List<Row> rows = rows(kind);
        long found = count(rows, row -> row.claimed() && row.right());
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, kappa %.2f; %d claimed, %d right (%s); %d right ones not claimed%n",
                kind,
                rows.size(),
                kappa(rows),
                count(rows, Row::claimed),
                found,
                claimed == 0 ? "-" : interval(found, claimed),
                count(rows, row -> !row.claimed() && row.right()));
        assertThat(rows).hasSize(pairs);
        assertThat(kappa(rows)).isCloseTo(kappa, within(0.005));
        assertThat(count(rows, Row::claimed)).isEqualTo(claimed);
        assertThat(found).isEqualTo(right);
        assertThat(count(rows, row -> !row.claimed() && row.right())).isEqualTo(missed);
    }

    @Test
    void wilsonsIntervalIsThatOfTheBooks() {
        // 9 of 60: E. B. Wilson's formula gives 0.081 and 0.261.
        assertThat(interval(9, 60)).isEqualTo("0.08 to 0.26");
    }
}
