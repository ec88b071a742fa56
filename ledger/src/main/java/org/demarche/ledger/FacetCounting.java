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

    /** @return how many were taken with this one */
    long take(ResultSet row) throws SQLException {
        count(speakers, row.getString("speaker_key"), row.getString("speaker"));
        count(represented, row.getString("represents"), row.getString("represents"));
        count(outlets, row.getString("outlet"), row.getString("outlet"));
        count(acts, row.getString("act"), row.getString("act"));
        count(issues, row.getString("issue"), row.getString("issue"));
        String day = ChainRow.text(row, "day");
        String month = day.substring(0, Math.min(day.length(), MONTH));
        count(months, month, month);
        conditional += row.getBoolean("conditions") ? 1 : 0;
        reviewed += row.getString("review") == null ? 0 : 1;
        return ++rows;
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
