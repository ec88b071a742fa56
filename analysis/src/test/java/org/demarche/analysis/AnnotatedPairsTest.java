package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the analyses claim of pairs that were annotated; the figures are printed. Reads the articles with the grade fast. */
class AnnotatedPairsTest {
    /** Where a content stands in an article, in code points; {@code on} for what has to be done before. */
    private record Place(String article, int start, int end, boolean on) {
        static Place of(String cell) {
            boolean on = cell.endsWith("!");
            String plain = on ? cell.substring(0, cell.length() - 1) : cell;
            int colon = plain.lastIndexOf(':');
            String[] ends = plain.substring(colon + 1).split("-");
            return new Place(plain.substring(0, colon), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), on);
        }

        boolean holds(String source, int from, int to) {
            return source.equals(article) && from < end && to > start;
        }
    }

    private record Row(String kind, List<Place> places, boolean first, boolean second, boolean settled) {}

    private record Figures(int pairs, int claimed, int right, int wanted, double kappa) {
        double precision() {
            return claimed == 0 ? 1 : (double) right / claimed;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pairs, %d claimed, %d of them rightly, %d right ones in all; kappa %.2f",
                    pairs,
                    claimed,
                    right,
                    wanted,
                    kappa);
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();
    private static Corpus corpus = new Corpus.Builder().build();

    @BeforeAll
    static void readTheArticles() throws IOException, RecordException {
        Path world = Path.of(System.getProperty("demarche.shared", "absent")).resolve("corpus/world.jsonl.gz");
        if (!Files.exists(world)) {
            if (Boolean.getBoolean("demarche.everything")) {
                fail("the corpus is missing: " + world);
            }
            Assumptions.assumeTrue(false, "the corpus is missing: " + world);
        }
        Set<String> wanted = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AnnotatedPairsTest.class.getResourceAsStream("pairs.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                List<Place> places = new ArrayList<>(List.of(Place.of(cells[1])));
                if (!cells[2].equals("-")) {
                    places.add(Place.of(cells[2]));
                }
                places.forEach(place -> wanted.add(place.article()));
                ROWS.add(new Row(cells[0], places, cells[3].equals("1"), cells[4].equals("1"), cells[5].equals("1")));
            });
        }
        Reader reader = Reader.load(Grade.FAST);
        RecordCodec codec = new RecordCodec();
        Corpus.Builder builder = new Corpus.Builder();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(world)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String start = line.substring(0, Math.min(200, line.length()));
                if (wanted.stream().anyMatch(start::contains)) {
                    Reading unread = codec.read(line, world.toString());
                    builder.add(reader.read(unread.article()), LocalDate.of(2020, 1, 1));
                }
            }
        }
        corpus = builder.build();
    }

    private static Figures figures(String kind, Predicate<Row> claims) {
        int[] counts = new int[7];
        for (Row row : ROWS) {
            if (row.kind().equals(kind)) {
                boolean claimed = claims.test(row);
                counts[0]++;
                counts[1] += claimed ? 1 : 0;
                counts[2] += claimed && row.settled() ? 1 : 0;
                counts[3] += row.settled() ? 1 : 0;
                counts[4] += row.first() == row.second() ? 1 : 0;
                counts[5] += row.first() ? 1 : 0;
                counts[6] += row.second() ? 1 : 0;
            }
        }
        double n = counts[0];
        double chance = counts[5] * counts[6] / (n * n) + (n - counts[5]) * (n - counts[6]) / (n * n);
        double kappa = chance == 1 ? 1 : (counts[4] / n - chance) / (1 - chance);
        Figures figures = new Figures(counts[0], counts[1], counts[2], counts[3], kappa);
        System.out.println(kind + ": " + figures);
        return figures;
    }

    @Test
    void stepsThatAreMergedAreMostlyOne() {
        StepMerging merging = new StepMerging(corpus.sides());
        Wordings wordings = new Wordings();
        Map<Waiting, Set<StepMerging.Group>> held = new HashMap<>();
        Map<Waiting, Set<StepMerging.Group>> before = new HashMap<>();
        for (Waiting waiting : corpus.waits()) {
            String waits = Preconditions.waiting(waiting.precondition());
            String on = waiting.precondition().on().actor();
            List<String> names = List.of(waits == null ? "" : waits, on == null ? "" : on);
            held.put(waiting, Set.of(merging.add(waits, wordings.waits(waiting), names)));
            Set<StepMerging.Group> groups = new HashSet<>();
            wordings.on(waiting).forEach(wording -> groups.add(merging.add(on, wording, names)));
            before.put(waiting, groups);
        }
        Figures found = figures("M", row -> {
            List<Set<StepMerging.Group>> ends = row.places().stream()
                    .map(place -> {
                        Set<StepMerging.Group> groups = new HashSet<>();
                        corpus.waits().stream()
                                .filter(waiting -> at(place, waiting.said()))
                                .forEach(waiting ->
                                        groups.addAll((place.on() ? before : held).getOrDefault(waiting, Set.of())));
                        return groups;
                    })
                    .toList();
            return ends.get(0).stream().anyMatch(ends.get(1)::contains);
        });
        assertThat(found.precision()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void noShiftAndNoContradictionIsClaimedWrongly() {
        Shifts shifts = Shifts.of(corpus);
        Figures turned = figures(
                "S",
                row -> shifts.shifts().stream()
                        .anyMatch(shift -> at(row.places().get(0), shift.before())
                                && at(row.places().get(1), shift.after())));
        Figures contradicted = figures(
                "C",
                row -> shifts.contradictions().stream()
                        .anyMatch(c -> (at(row.places().get(0), c.one())
                                        && at(row.places().get(1), c.other()))
                                || (at(row.places().get(0), c.other())
                                        && at(row.places().get(1), c.one()))));
        assertThat(turned.right()).isEqualTo(turned.claimed());
        assertThat(contradicted.right()).isEqualTo(contradicted.claimed());
        assertThat(shifts.contradictions().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void preconditionsAsFarAsTheFastReaderFindsThem() {
        Figures found = figures(
                "P",
                row -> corpus.waits().stream()
                        .anyMatch(waiting -> at(row.places().get(0), waiting.said())));
        assertThat(found.precision()).isGreaterThanOrEqualTo(0.35);
    }

    private static boolean at(Place place, Said said) {
        return place.holds(
                said.in().source(), said.statement().start(), said.statement().end());
    }

    private static boolean at(Place place, Cited cited) {
        return place.holds(cited.source(), cited.start(), cited.end());
    }
}
