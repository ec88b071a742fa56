package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps the table {@code tally} in step with the visible rows of the table {@code statement}. */
final class Tallies {
    /** The dimension whose only row counts everything. */
    static final String ALL = "all";

    static final String SPEAKER = "speaker";
    static final String REPRESENTS = "represents";
    static final String OUTLET = "outlet";
    static final String ACT = "act";
    static final String ISSUE = "issue";

    private record Key(String dimension, String name) {}

    private record Change(String label, long by) {}

    private final Map<Key, Change> changes = new LinkedHashMap<>();

    void replace(@Nullable StatementRow before, StatementRow after) {
        if (before != null) {
            count(before, -1);
        }
        count(after, 1);
    }

    void remove(StatementRow before) {
        count(before, -1);
    }

    private void count(StatementRow row, int by) {
        if (!row.visible()) {
            return;
        }
        Facets facets = row.facets();
        count(ALL, "", "", by);
        count(SPEAKER, facets.speakerKey(), facets.speaker(), by);
        count(REPRESENTS, facets.represents(), facets.represents(), by);
        count(OUTLET, facets.outlet(), facets.outlet(), by);
        count(ACT, facets.act(), facets.act(), by);
        count(ISSUE, facets.issue(), facets.issue(), by);
    }

    private void count(String dimension, @Nullable String name, @Nullable String label, int by) {
        if (name != null && label != null) {
            changes.merge(new Key(dimension, name), new Change(label, by), (a, b) -> new Change(a.label, a.by + b.by));
        }
    }

    void flush(Handle handle) {
        changes.values().removeIf(change -> change.by == 0);
        if (changes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO tally (dimension, name, label, statements)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (dimension, name)"
                + " DO UPDATE SET statements = tally.statements + excluded.statements");
        changes.forEach((key, change) -> batch.bind(0, key.dimension)
                .bind(1, key.name)
                .bind(2, change.label)
                .bind(3, change.by)
                .add());
        batch.execute();
        if (changes.values().stream().anyMatch(change -> change.by < 0)) {
            handle.execute("DELETE FROM tally WHERE statements = 0");
        }
        changes.clear();
    }
}
