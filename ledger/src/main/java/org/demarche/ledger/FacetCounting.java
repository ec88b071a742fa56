package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows by their values. */
final class FacetCounting {
    /** How many values of each kind are given at most. */
    private static final int VALUES = 100;
    /** Length of YYYY-MM. */
    private static final int MONTH = 7;

    private static final class Count {
        private final String label;
        private long rows;

        Count(String label) {
            this.label = label;
        }
    }

    private final Map<String, Count> speakers = new HashMap<>();
    private final Map<String, Count> represented = new HashMap<>();
    private final Map<String, Count> outlets = new HashMap<>();
    private final Map<String, Count> acts = new HashMap<>();
    private final Map<String, Count> issues = new HashMap<>();
    private final Map<String, Count> months = new HashMap<>();
    private long conditional;
    private long reviewed;
    private long rows;

    /** What a row is asked for, in this order. */
    static final String COLUMNS = "s.speaker_key, s.speaker, s.represents, s.outlet, s.act, s.issue, s.day,"
            + " s.conditions, CASE WHEN s.review IS NULL THEN 0 ELSE 1 END";

    /**
     * @param row with the {@link #COLUMNS}
     * @return how many were taken with this one
     */
    long take(ResultSet row) throws SQLException {
        // By their places, each once: thousands of rows go by.
        count(speakers, row.getString(1), row.getString(2));
        same(represented, row.getString(3));
        same(outlets, row.getString(4));
        same(acts, row.getString(5));
        same(issues, row.getString(6));
        String day = row.getString(7);
        same(months, day == null ? null : day.substring(0, Math.min(day.length(), MONTH)));
        conditional += row.getInt(8);
        reviewed += row.getInt(9);
        return ++rows;
    }

    private static void same(Map<String, Count> counts, @Nullable String value) {
        count(counts, value, value);
    }

    private static void count(Map<String, Count> counts, @Nullable String key, @Nullable String label) {
        if (key != null && label != null) {
            counts.computeIfAbsent(key, k -> new Count(label)).rows++;
        }
    }

    /** @param most how many rows are counted at most; one more was taken when there are more */
    FacetCounts counts(int most) {
        return new FacetCounts(
                tallies(speakers),
                tallies(represented),
                tallies(outlets),
                tallies(acts),
                tallies(issues),
                tallies(months),
                conditional,
                reviewed,
                rows,
                rows <= most);
    }

    private static List<Tally> tallies(Map<String, Count> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue().label, entry.getValue().rows))
                .sorted(Comparator.comparingLong(Tally::statements).reversed().thenComparing(Tally::key))
                .limit(VALUES)
                .toList();
    }
}
