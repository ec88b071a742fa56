package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Speakers;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.jspecify.annotations.Nullable;

/**
 * Measures the stage {@link Speakers} alone, given perfect attributions: {@code MeasureSpeakers GOLD [--misses]}. Prints the share of
 * statements whose speaker, kind and represented side are right, and precision and recall of the represented sides that are not null.
 */
public final class MeasureSpeakers {
    private final boolean misses;
    private int statements;
    private int speaker;
    private int kind;
    private int represents;
    private int represented;
    private int found;
    private int right;
    private final TreeMap<String, int[]> rules = new TreeMap<>();
    private final List<Long> nanoseconds = new ArrayList<>();

    private MeasureSpeakers(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] args) throws IOException {
        MeasureSpeakers measure = new MeasureSpeakers(List.of(args).contains("--misses"));
        Speakers speakers = new Speakers(Registry.standard());
        int words = 0;
        for (Gold gold : Gold.read(Path.of(args[0]))) {
            Passages passages = Passages.of(gold.article());
            words += passages.words().size();
            long start = System.nanoTime();
            List<Spoken> spoken = speakers.in(passages, gold.attributions()).spoken();
            measure.nanoseconds.add(System.nanoTime() - start);
            measure.article(gold, spoken);
        }
        measure.print(words);
    }

    private void article(Gold gold, List<Spoken> spoken) {
        if (misses) {
            System.out.println(gold.article().source());
        }
        for (int i = 0; i < gold.statements().size(); i++) {
            int index = i;
            JsonNode statement = gold.statements().get(i);
            spoken.stream().filter(s -> s.attribution() == index).findFirst().ifPresent(s -> statement(statement, s));
        }
    }

    private void statement(JsonNode gold, Spoken spoken) {
        statements++;
        String goldKind = gold.path("speaker_kind").asText();
        boolean sameSpeaker =
                SameName.test(gold.path("speaker").textValue(), spoken.speaker().name(), goldKind);
        boolean sameKind = goldKind.equals(spoken.speaker().kind().word());
        @Nullable String side = gold.path("represents").textValue();
        boolean sameSide = SameName.test(side, spoken.speaker().represents(), "state");
        speaker += sameSpeaker ? 1 : 0;
        kind += sameKind ? 1 : 0;
        represents += sameSide ? 1 : 0;
        represented += side != null ? 1 : 0;
        found += spoken.speaker().represents() != null ? 1 : 0;
        right += sameSide && side != null ? 1 : 0;
        int[] tally = rules.computeIfAbsent(spoken.rule(), k -> new int[2]);
        tally[0] += sameSpeaker ? 1 : 0;
        tally[1]++;
        if (misses && !(sameSpeaker && sameKind && sameSide)) {
            System.out.printf(
                    "  %s %s [%s] %s/%s/%s read as %s/%s/%s by '%s'%n",
                    gold.path("id").asText(),
                    sameSpeaker ? " " : "X",
                    spoken.source() == null ? null : spoken.source().text(),
                    gold.path("speaker").asText(),
                    goldKind,
                    side,
                    spoken.speaker().name(),
                    spoken.speaker().kind().word(),
                    spoken.speaker().represents(),
                    spoken.rule());
        }
    }

    private void print(int words) {
        double precision = (double) right / Math.max(1, found);
        double recall = (double) right / Math.max(1, represented);
        System.out.printf("statements %d%n", statements);
        System.out.printf("speaker    %.3f%n", (double) speaker / statements);
        System.out.printf("kind       %.3f%n", (double) kind / statements);
        System.out.printf("represents %.3f%n", (double) represents / statements);
        System.out.printf(
                "represents found: precision %.3f recall %.3f F1 %.3f%n",
                precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall));
        long total = nanoseconds.stream().mapToLong(Long::longValue).sum();
        System.out.printf("words %d in %.1f ms (cold)%n", words, total / 1e6);
        rules.forEach((rule, tally) -> System.out.printf("  %3d of %3d  %s%n", tally[0], tally[1], rule));
    }
}
