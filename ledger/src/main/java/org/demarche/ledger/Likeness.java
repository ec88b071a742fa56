package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Statements that have some of the words of another one, by the full text's rank. */
final class Likeness {
    /** A word shorter than this tells little. */
    private static final int TELLING = 4;

    private static final int WORDS = 24;

    private final Handle handle;
    private final Dialect dialect;

    Likeness(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** The words of a text that are worth looking for, each once. */
    static List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Tokens.of(text)) {
            if (word.length() >= TELLING && words.size() < WORDS) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /**
     * Visible statements with at least one of these words, the best first, each with its rank; less is better.
     *
     * @param from the first place looked at
     * @param to the place behind the last
     */
    Map<StatementRow, Double> rows(List<String> words, long from, long to, int limit) {
        String place = dialect.place(true);
        String places = "SELECT " + place + " AS at, " + dialect.rank() + " AS score FROM " + dialect.from(true)
                + " WHERE " + dialect.condition(true) + " AND " + place + " >= ? AND " + place
                + " < ? ORDER BY score LIMIT ?";
        Map<StatementRow, Double> found = new LinkedHashMap<>();
        handle.createQuery("SELECT s.*, w.score FROM (" + places
                        + ") AS w CROSS JOIN statement s WHERE s.place = w.at ORDER BY w.score, s.place DESC")
                .bind(0, dialect.matchAny(words))
                .bind(1, from)
                .bind(2, to)
                .bind(3, limit)
                .map((row, context) -> Map.entry(StatementRow.of(row), row.getDouble("score")))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
