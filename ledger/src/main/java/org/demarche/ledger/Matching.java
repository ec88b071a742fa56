package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * Which statements of a new reading are ones that the ledger has already. In the same text a statement is the same when its content is,
 * or failing that when the two contents share at least half of their characters (the closest pairs first); in another version of the
 * text, when the words and the speaker are.
 */
final class Matching {
    /** Shared characters over all characters of both (Jaccard), from which two contents are taken for one. */
    private static final double SAME = 0.5;

    /** A statement of the ledger, as the reader last read it, in which version of the text. */
    record Known(StatementRow row, int version, Statement machine) {}

    private record Pair(Statement found, Known known, double overlap) {}

    private final Map<String, Known> matches = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Matching() {}

    /**
     * @param version of the text that {@code found} was read in
     * @return by the reading's own statement id, the known statement
     */
    static Map<String, Known> match(List<Statement> found, List<Known> known, int version) {
        Matching matching = new Matching();
        List<Known> here = known.stream().filter(k -> k.version == version).toList();
        List<Known> elsewhere = known.stream().filter(k -> k.version != version).toList();
        matching.byKey(found, here, s -> offsets(s) + " " + s.speaker().name());
        matching.byKey(found, here, Matching::offsets);
        matching.byOverlap(found, here);
        matching.byKey(
                found,
                elsewhere,
                s -> s.contentText().replaceAll("\\s+", " ") + "\n"
                        + s.speaker().name());
        return matching.matches;
    }

    private interface Key {
        String of(Statement statement);
    }

    private void byKey(List<Statement> found, List<Known> known, Key key) {
        Map<String, List<Known>> byKey = new HashMap<>();
        for (Known candidate : known) {
            if (!taken.contains(candidate.row.id())) {
                byKey.computeIfAbsent(key.of(candidate.machine), k -> new ArrayList<>())
                        .add(candidate);
            }
        }
        for (Statement statement : found) {
            List<Known> candidates = byKey.getOrDefault(key.of(statement), List.of());
            if (!matches.containsKey(statement.id()) && !candidates.isEmpty()) {
                take(statement, candidates.remove(0));
            }
        }
    }

    private void byOverlap(List<Statement> found, List<Known> known) {
        List<Pair> pairs = new ArrayList<>();
        for (Statement statement : found) {
            if (matches.containsKey(statement.id())) {
                continue;
            }
            for (Known candidate : known) {
                double overlap = taken.contains(candidate.row.id()) ? 0 : overlap(statement, candidate.machine);
                if (overlap >= SAME) {
                    pairs.add(new Pair(statement, candidate, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.found.id()) && !taken.contains(pair.known.row.id())) {
                take(pair.found, pair.known);
            }
        }
    }

    private void take(Statement statement, Known known) {
        matches.put(statement.id(), known);
        taken.add(known.row.id());
    }

    /** The content's offsets in code points: what a statement is recognised by within one text. */
    static String offsets(Statement statement) {
        StringBuilder offsets = new StringBuilder();
        for (Span span : statement.content()) {
            offsets.append(span.start()).append('-').append(span.end()).append(' ');
        }
        return offsets.toString().strip();
    }

    private static double overlap(Statement a, Statement b) {
        long shared = 0;
        for (Span x : a.content()) {
            for (Span y : b.content()) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return (double) shared / (length(a) + length(b) - shared);
    }

    private static long length(Statement statement) {
        return statement.content().stream().mapToLong(s -> s.end() - s.start()).sum();
    }
}
