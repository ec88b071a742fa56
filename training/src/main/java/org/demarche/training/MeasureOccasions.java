package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.occasion.Occasions;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.speaker.Cast;
import org.demarche.reader.speaker.Speakers;
import org.demarche.reader.text.Passages;
import org.demarche.record.Evidence;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Measures the stage {@link Occasions} alone, given perfect attributions: {@code MeasureOccasions GOLD [--speakers] [--misses]}. With
 * {@code --speakers} the speakers are resolved by the reader, else they are the annotated ones. Prints by field the share that is right,
 * precision, recall and F1 over the values that are not null as the scorer of the gold positions has them, and what each rule is worth.
 */
public final class MeasureOccasions {
    private static final List<String> FIELDS = List.of("said_on", "via", "addressee");

    private final boolean misses;
    private int statements;
    private final int[] right = new int[FIELDS.size()];
    private final int[] annotated = new int[FIELDS.size()];
    private final int[] read = new int[FIELDS.size()];
    private final int[] found = new int[FIELDS.size()];
    private final TreeMap<String, int[]> rules = new TreeMap<>();

    private MeasureOccasions(boolean misses) {
        this.misses = misses;
    }

    /** @param args the folder of the gold articles, then options */
    public static void main(String[] args) throws IOException {
        MeasureOccasions measure = new MeasureOccasions(List.of(args).contains("--misses"));
        boolean resolve = List.of(args).contains("--speakers");
        Speakers speakers = new Speakers(Registry.standard());
        Occasions stage = new Occasions(Registry.standard());
        for (Gold gold : Gold.read(Path.of(args[0]))) {
            Passages passages = Passages.of(gold.article());
            Cast found = speakers.in(passages, gold.attributions());
            Cast cast = resolve ? found : new GoldCast(found, gold);
            List<Occasion> occasions = stage.of(passages, cast);
            if (measure.misses) {
                System.out.println(gold.article().source());
            }
            int last = -1;
            for (int i = 0; i < occasions.size(); i++) {
                int attribution = cast.spoken().get(i).attribution();
                if (attribution != last) {
                    measure.statement(gold.statements().get(attribution), occasions.get(i));
                    last = attribution;
                }
            }
        }
        measure.print();
    }

    private void statement(JsonNode gold, Occasion occasion) {
        statements++;
        PartialDate saidOn = occasion.saidOn();
        String date = gold.path("said_on").textValue();
        field(0, gold, date, saidOn, Objects.equals(date, saidOn == null ? null : saidOn.toString()), occasion);
        List<String> via = new ArrayList<>();
        gold.path("via").forEach(name -> via.add(name.asText()));
        field(
                1,
                gold,
                via.isEmpty() ? null : via,
                occasion.via().isEmpty() ? null : occasion.via(),
                same(via, occasion.via()),
                occasion);
        String addressee = gold.path("addressee").textValue();
        field(
                2,
                gold,
                addressee,
                occasion.addressee(),
                SameName.test(addressee, occasion.addressee(), "person"),
                occasion);
    }

    private static boolean same(List<String> gold, List<String> read) {
        boolean same = gold.size() == read.size();
        for (int i = 0; same && i < gold.size(); i++) {
            same = SameName.test(gold.get(i), read.get(i), "state");
        }
        return same;
    }

    private void field(
            int field,
            JsonNode gold,
            @Nullable Object annotation,
            @Nullable Object value,
            boolean ok,
            Occasion occasion) {
        right[field] += ok ? 1 : 0;
        annotated[field] += annotation != null ? 1 : 0;
        read[field] += value != null ? 1 : 0;
        found[field] += ok && annotation != null ? 1 : 0;
        List<Evidence> evidence = occasion.evidence().getOrDefault(FIELDS.get(field), List.of());
        String rule = evidence.isEmpty() ? "nothing" : evidence.get(0).rule();
        if (value != null) {
            int[] tally = rules.computeIfAbsent(rule, r -> new int[2]);
            tally[0] += ok ? 1 : 0;
            tally[1]++;
        }
        if (misses && !ok) {
            System.out.printf(
                    "  %s %s: %s read as %s by '%s': %s, %s%n",
                    gold.path("id").asText(),
                    FIELDS.get(field),
                    annotation,
                    value,
                    rule,
                    gold.path("speaker").asText(),
                    gold.path("cue").path("text").asText());
        }
    }

    private void print() {
        System.out.printf("statements %d%n", statements);
        for (int f = 0; f < FIELDS.size(); f++) {
            double precision = (double) found[f] / Math.max(1, read[f]);
            double recall = (double) found[f] / Math.max(1, annotated[f]);
            System.out.printf(
                    "%-10s right %.3f   found: precision %.3f recall %.3f F1 %.3f (%d of %d, read %d)%n",
                    FIELDS.get(f),
                    (double) right[f] / statements,
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall),
                    found[f],
                    annotated[f],
                    read[f]);
        }
        rules.forEach((rule, tally) -> System.out.printf("  %3d of %3d  %s%n", tally[0], tally[1], rule));
    }
}
