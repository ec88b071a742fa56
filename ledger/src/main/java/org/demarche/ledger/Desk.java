package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;

/** What the reviewers' desk is told: what to look at next, and what their decisions so far say of the reader. */
final class Desk {
    /** How many of the newest that wait are put in order. */
    static final int LOOKED_AT = 500;

    private static final double LEAST_UNCERTAIN = 0.05;

    private final Handle handle;
    private final Dialect dialect;
    private final Payloads payloads;
    private final Views views;

    Desk(Handle handle, Dialect dialect, Payloads payloads) {
        this.handle = handle;
        this.dialect = dialect;
        this.payloads = payloads;
        this.views = new Views(handle, dialect, payloads);
    }

    /** Those that wait, the most worth first: uncertain, on an issue that comes up often, in an outlet that is much carried. */
    List<QueueItem> queue(int limit) throws RecordException {
        Map<String, StatementView> waiting = new LinkedHashMap<>();
        for (Query query : List.of(Query.ALL.flagged(true), Query.ALL.reviewed(false))) {
            for (StatementView view : new Searching(handle, dialect, views, query.limit(LOOKED_AT))
                    .run()
                    .items()) {
                waiting.putIfAbsent(view.id(), view);
            }
        }
        List<QueueItem> items = new ArrayList<>();
        for (StatementView view : waiting.values()) {
            items.add(item(view));
        }
        items.sort(Comparator.comparingDouble(QueueItem::gain)
                .reversed()
                .thenComparing(item -> item.statement().id()));
        return items.subList(0, Math.min(limit, items.size()));
    }

    private QueueItem item(StatementView view) {
        Double confidence = view.statement().confidence();
        double uncertainty = confidence == null || view.flagged() ? 1 : 1 - Math.abs(2 * confidence - 1);
        long repeats = views.tally(Tallies.ISSUE, view.statement().issue());
        String outlet = view.article().outlet();
        long carried = outlet == null ? 0 : views.tally(Tallies.OUTLET, outlet);
        double gain = Math.max(LEAST_UNCERTAIN, uncertainty)
                * (1 + Math.log1p((double) repeats))
                * (1 + Math.log1p((double) carried));
        return new QueueItem(view, gain, uncertainty, repeats, carried);
    }

    private record Decided(String machine, String person) {}

    private static void count(Map<String, long[]> counts, String field, boolean same) {
        long[] of = counts.computeIfAbsent(field, f -> new long[2]);
        of[same ? 0 : 1]++;
    }

    /** By field, how often the reader's word stood. */
    List<Reliability> reliability() throws RecordException {
        Map<String, long[]> counts = new LinkedHashMap<>();
        Payloads.FIELDS.forEach(field -> counts.put(field, new long[2]));
        // Of each statement, the person's last decision and what the reader had said last before it.
        List<Decided> pairs = handle.createQuery("SELECT m.body AS machine, d.body AS person FROM"
                        + " (SELECT statement, max(number) AS number FROM revision"
                        + " WHERE kind IN ('confirmation', 'correction') GROUP BY statement) AS last"
                        + " JOIN revision r ON r.statement = last.statement AND r.number = last.number"
                        + " JOIN payload d ON d.seq = r.seq"
                        + " JOIN revision e ON e.statement = r.statement AND e.number = (SELECT max(number) FROM revision x"
                        + " WHERE x.statement = r.statement AND x.number < r.number"
                        + " AND x.kind IN ('extraction', 'proposal'))"
                        + " JOIN payload m ON m.seq = e.seq WHERE m.body IS NOT NULL AND d.body IS NOT NULL")
                .map((row, context) -> new Decided(row.getString("machine"), row.getString("person")))
                .list();
        for (Decided pair : pairs) {
            payloads.compare(pair.machine, pair.person, (field, same) -> count(counts, field, same));
        }
        List<Reliability> fields = new ArrayList<>();
        counts.forEach((field, count) -> fields.add(new Reliability(field, count[0], count[1])));
        return fields;
    }
}
