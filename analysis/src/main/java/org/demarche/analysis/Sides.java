package org.demarche.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/**
 * Who stands for whom: a president, a ministry and a spokesman are one side with their state. Learnt from whom the speakers of the
 * statements represent; a person who is said to represent several is taken for the one named most often.
 */
public final class Sides {
    private final Map<String, String> sides;

    private Sides(Map<String, String> sides) {
        this.sides = sides;
    }

    static Sides of(Iterable<Statement> statements) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Statement statement : statements) {
            Speaker speaker = statement.speaker();
            if (speaker.represents() != null && speaker.kind() != SpeakerKind.ANONYMOUS) {
                counts.computeIfAbsent(plain(speaker.name()), name -> new TreeMap<>())
                        .merge(speaker.represents(), 1, Integer::sum);
            }
        }
        Map<String, String> sides = new HashMap<>();
        counts.forEach((name, of) -> sides.put(
                name,
                of.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return new Sides(sides);
    }

    /** The state or organisation that an actor stands for, as far as is known; else the actor itself. */
    public String of(String actor) {
        return sides.getOrDefault(plain(actor), actor);
    }

    /** The state or organisation that a speaker speaks for, else the speaker. */
    public String of(Speaker speaker) {
        return speaker.represents() == null ? of(speaker.name()) : speaker.represents();
    }

    /** Whether two names mean one side. */
    public boolean same(String one, String other) {
        return plain(of(one)).equals(plain(of(other)));
    }

    /** A name as it is compared: lower case, without article. */
    static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
