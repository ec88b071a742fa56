package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;

/**
 * Finds statements that mean much the same as one: the full text gives those with one of its telling words, or of words of like meaning, and
 * their meanings give the order. Never more is ranked than the rarest of these words bring.
 */
final class MoreLikeThis {
    private static final int TELLING = 10;
    private static final int NEAR = 3;
    private static final double LEAST_NEAR = 0.6;
    /** The words looked for stand in so many statements at most, all together. */
    private static final int LOOKED_AT = 10_000;

    private static final int CANDIDATES = 200;

    private final Handle handle;
    private final Dialect dialect;
    private final Views views;
    private final WordSpace space;
    private final Map<String, Integer> counted = new HashMap<>();

    MoreLikeThis(Handle handle, Dialect dialect, Views views, WordSpace space) {
        this.handle = handle;
        this.dialect = dialect;
        this.views = views;
        this.space = space;
    }

    private record Candidate(StatementRow row, double likeness) {}

    List<Similar> of(StatementRow row, int limit) throws RecordException {
        List<String> own = Tokens.of(row.facets().words());
        List<String> wanted = wanted(own);
        if (wanted.isEmpty()) {
            // Nothing but words that stand everywhere.
            return List.of();
        }
        float[] meaning = space.meaning(own);
        Set<String> distinct = new LinkedHashSet<>(own);
        List<Candidate> candidates = new ArrayList<>();
        new Likeness(handle, dialect)
                .rows(wanted, 0, Long.MAX_VALUE, CANDIDATES)
                .keySet()
                .forEach(other -> {
                    if (other.num() != row.num()) {
                        candidates.add(new Candidate(other, likeness(distinct, meaning, other)));
                    }
                });
        List<Candidate> best = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparing(c -> -c.row.place()))
                .limit(limit)
                .toList();
        List<Similar> similar = new ArrayList<>();
        for (Candidate candidate : best) {
            similar.add(new Similar(views.statements(List.of(candidate.row)).get(0), candidate.likeness));
        }
        return similar;
    }

    /** Half by what the words mean, half by how much of what they tell is in the very same words. */
    private double likeness(Set<String> own, float[] meaning, StatementRow other) {
        List<String> words = Tokens.of(other.facets().words());
        Set<String> theirs = new LinkedHashSet<>(words);
        double common = 0;
        double all = 0;
        for (String word : theirs) {
            common += own.contains(word) ? space.weight(word) : 0;
            all += space.weight(word);
        }
        for (String word : own) {
            all += space.weight(word);
        }
        double shared = all == 0 ? 0 : 2 * common / all;
        double meant = Math.max(0, WordSpace.likeness(meaning, space.meaning(words)));
        return space.words().isEmpty() ? shared : (shared + meant) / 2;
    }

    /** In how many statements a word stands; of one whose meaning is not known, as far as that is worth counting. */
    private int statements(String word) {
        int known = space.statements(word);
        return known > 0 ? known : counted.computeIfAbsent(word, this::count);
    }

    private int count(String word) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 AS one FROM " + dialect.from(true) + " WHERE "
                        + dialect.condition(true) + " LIMIT " + (LOOKED_AT + 1) + ") AS counted")
                .bind(0, dialect.matchAny(List.of(word)))
                .mapTo(Integer.class)
                .one();
    }

    /** The words to look for: the most telling ones, and words that mean nearly the same, the rarest first. */
    private List<String> wanted(List<String> own) {
        List<String> telling = Likeness.words(String.join(" ", own)).stream()
                .sorted(Comparator.comparingInt((String word) -> statements(word))
                        .thenComparing(word -> word))
                .limit(TELLING)
                .toList();
        Set<String> wanted = new LinkedHashSet<>(telling);
        for (String word : telling) {
            wanted.addAll(space.near(word, NEAR, LEAST_NEAR));
        }
        List<String> chosen = new ArrayList<>();
        long stand = 0;
        for (String word : wanted) {
            int more = statements(word);
            if (stand + more <= LOOKED_AT) {
                stand += more;
                chosen.add(word);
            }
        }
        return chosen;
    }
}
