package org.demarche.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements that hang together by likenesses from which two may be joined ({@link Pairing#joins}), directly or through others, and with nothing
 * beside: these can be joined to groups apart from all other statements, with the outcome that {@link Gathering} has. Confined to one thread.
 */
public final class Chain {
    private final List<Report> reports = new ArrayList<>();
    private final Map<Long, Integer> indices = new HashMap<>();
    private final Similarities similarities = new Similarities();
    private final Set<Copied> copies = new HashSet<>();

    private record Copied(long a, long b) {
        static Copied of(long a, long b) {
            return new Copied(Math.min(a, b), Math.max(a, b));
        }
    }

    /** A statement. @param number as {@link Pairing#statement} gives it, more than that of the one before */
    public void add(long number, Report report) {
        indices.put(number, reports.size());
        reports.add(report);
    }

    /** Two of the statements, which were both added before, are alike. */
    public void alike(long a, long b, float likelihood) {
        Integer first = indices.get(a);
        Integer second = indices.get(b);
        if (first == null || second == null) {
            throw new IllegalArgumentException("statement " + a + " or " + b + " was not added");
        }
        similarities.put(first, second, likelihood);
    }

    /** Two articles are copies of one text. @param a, b keys as {@link Vocabulary#key} makes them */
    public void copies(long a, long b) {
        copies.add(Copied.of(a, b));
    }

    /** The groups of two or more reports that stand in at least two articles, in the order in which their first reports came in. */
    public List<Group> groups() {
        return Gathering.joined(
                reports,
                similarities,
                Ties.NONE,
                (a, b) -> copies.contains(Copied.of(Vocabulary.key(a.article()), Vocabulary.key(b.article()))));
    }
}
