package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the reviewers' desk is told: what to look at next, and what their decisions so far say of the reader. */
final class Desk {
    /** How many of each are put in order: of the newest, the flagged, the most repeated and the most read that wait. */
    static final int LOOKED_AT = 500;

    /** The largest groups in which the most repeated are looked for. */
    private static final int LARGEST = 1000;

    /** Of a statement s: nobody reviewed it, and it was given to a reviewer, or may be to anybody. */
    private static final String WAITS =
            " WHERE s.visible = 1 AND s.review IS NULL" + " AND (CAST(? AS TEXT) IS NULL OR s.assigned = ?)";

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

    /**
     * Those that wait, the most worth first: uncertain, on an issue that comes up often, reported by many, much read, in an outlet that is
     * much carried.
     *
     * @param reviewer to whom they are assigned, null for all
     * @param opened how often the statements were opened that were opened most, the most first
     */
    List<QueueItem> queue(int limit, @Nullable String reviewer, Map<String, Long> opened) throws RecordException {
        Map<String, StatementView> waiting = new LinkedHashMap<>();
        Query all = Query.ALL.assigned(reviewer);
        for (Query query : List.of(all.flagged(true), all.reviewed(false))) {
            for (StatementView view : new Searching(handle, dialect, views, query.limit(LOOKED_AT))
                    .run()
                    .items()) {
                waiting.putIfAbsent(view.id(), view);
            }
        }
        for (StatementView view : views.statements(mostRepeated(reviewer))) {
            waiting.putIfAbsent(view.id(), view);
        }
        for (StatementView view : views.statements(mostOpened(reviewer, opened))) {
            waiting.putIfAbsent(view.id(), view);
        }
        List<QueueItem> items = new ArrayList<>();
        for (StatementView view : waiting.values()) {
            items.add(item(view, opened.getOrDefault(view.id(), 0L)));
        }
        items.sort(Comparator.comparingDouble(QueueItem::gain)
                .reversed()
                .thenComparing(item -> item.statement().id()));
        return items.subList(0, Math.min(limit, items.size()));
    }

    /** What waits of what most articles report, of each the report with most of the speaker's own words. */
    private List<StatementRow> mostRepeated(@Nullable String reviewer) {
        return handle.createQuery("SELECT s.* FROM (SELECT grp, count(*) AS reports FROM group_member"
                        + " GROUP BY grp ORDER BY count(*) DESC, grp LIMIT " + LARGEST + ") AS g"
                        + " JOIN group_member m ON m.grp = g.grp AND m.fullest = 1"
                        + " JOIN statement s ON s.id = m.statement" + WAITS
                        + " ORDER BY g.reports DESC, s.num DESC LIMIT " + LOOKED_AT)
                .bind(0, reviewer)
                .bind(1, reviewer)
                .map((row, context) -> StatementRow.of(row))
                .list();
    }

    private List<StatementRow> mostOpened(@Nullable String reviewer, Map<String, Long> opened) {
        List<StatementRow> rows = new ArrayList<>();
        for (String id : opened.keySet()) {
            if (rows.size() < LOOKED_AT) {
                handle.createQuery("SELECT s.* FROM statement s" + WAITS + " AND s.id = ?")
                        .bind(0, reviewer)
                        .bind(1, reviewer)
                        .bind(2, id)
                        .map((row, context) -> StatementRow.of(row))
                        .findOne()
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    private QueueItem item(StatementView view, long opened) {
        Double confidence = view.statement().confidence();
        double uncertainty = confidence == null || view.flagged() ? 1 : 1 - Math.abs(2 * confidence - 1);
        long repeats = views.tally(Tallies.ISSUE, view.statement().issue());
        long reports = new Groups(handle).reports(view.id());
        String outlet = view.article().outlet();
        long carried = outlet == null ? 0 : views.tally(Tallies.OUTLET, outlet);
        double gain = Math.max(LEAST_UNCERTAIN, uncertainty)
                * (1 + Math.log1p((double) repeats))
                * (1 + Math.log((double) reports))
                * (1 + Math.log1p((double) opened))
                * (1 + Math.log1p((double) carried));
        return new QueueItem(view, gain, uncertainty, repeats, reports, opened, carried);
    }

    private record Decided(String machine, String person) {}

    private static void count(Map<String, long[]> counts, String field, boolean same) {
        long[] of = counts.computeIfAbsent(field, f -> new long[2]);
        of[same ? 0 : 1]++;
    }

    private record Verdict(String statement, String author, String kind, String body) {}

    /** How far reviewers agree: whether it is a statement at all, and by field. */
    List<Agreement> agreement() throws RecordException {
        Map<String, AgreementCounting> counts = new LinkedHashMap<>();
        counts.put(Payloads.STATEMENT, new AgreementCounting());
        Payloads.FIELDS.forEach(field -> counts.put(field, new AgreementCounting()));
        Names names = payloads.names(handle);
        List<Verdict> verdicts = handle.createQuery("SELECT r.statement, r.author, r.kind, p.body FROM revision r"
                        + " JOIN payload p ON p.seq = r.seq WHERE r.author_kind = 'person' AND p.body IS NOT NULL"
                        + " AND r.kind IN ('confirmation', 'correction', 'rejection', 'opinion')"
                        + " ORDER BY r.statement, r.number")
                .map((row, context) -> new Verdict(
                        ChainRow.text(row, "statement"),
                        ChainRow.text(row, "author"),
                        ChainRow.text(row, "kind"),
                        ChainRow.text(row, "body")))
                .list();
        for (int i = 0; i < verdicts.size(); ) {
            String statement = verdicts.get(i).statement;
            Map<String, Map<String, String>> byAuthor = new LinkedHashMap<>();
            boolean decided = false;
            for (; i < verdicts.size() && verdicts.get(i).statement.equals(statement); i++) {
                Verdict verdict = verdicts.get(i);
                boolean opinion = verdict.kind.equals(RevisionKind.OPINION.word());
                // Whoever decides after somebody else has seen what that one decided.
                if (opinion || !decided) {
                    byAuthor.put(verdict.author, payloads.decided(verdict.body, names));
                }
                decided |= !opinion;
            }
            counts.forEach((field, counting) -> counting.take(byAuthor.values().stream()
                    .filter(said -> said.containsKey(field))
                    .map(said -> said.get(field))
                    .toList()));
        }
        List<Agreement> fields = new ArrayList<>();
        counts.forEach((field, counting) -> fields.add(counting.result(field)));
        return fields;
    }

    /** What somebody else decided and this reviewer has not looked at, the latest first, as the reader had it. */
    List<StatementView> forSecondOpinion(String reviewer, int limit) throws RecordException {
        List<String> ids = handle.createQuery("SELECT r.statement FROM revision r WHERE r.author_kind = 'person'"
                        + " AND r.kind IN ('confirmation', 'correction', 'rejection') AND r.statement IS NOT NULL"
                        + " AND EXISTS (SELECT 1 FROM statement s WHERE s.id = r.statement AND s.machine_seq > 0)"
                        + " AND NOT EXISTS (SELECT 1 FROM revision x WHERE x.statement = r.statement"
                        + " AND x.author_kind = 'person' AND x.author = ?"
                        + " AND x.kind IN ('confirmation', 'correction', 'rejection', 'opinion'))"
                        + " GROUP BY r.statement ORDER BY max(r.seq) DESC LIMIT ?")
                .bind(0, reviewer)
                .bind(1, limit)
                .mapTo(String.class)
                .list();
        List<StatementView> found = new ArrayList<>();
        for (String id : ids) {
            views.asRead(id).ifPresent(found::add);
        }
        return found;
    }

    /** By field, how often the reader's word stood. */
    List<Reliability> reliability() throws RecordException {
        Map<String, long[]> counts = new LinkedHashMap<>();
        Payloads.FIELDS.forEach(field -> counts.put(field, new long[2]));
        // Of each statement, the person's last decision and what the reader had said last before it.
        List<Decided> pairs = handle.createQuery("SELECT m.body AS machine, d.body AS person FROM"
                        + " (SELECT statement, max(number) AS number FROM revision"
                        + " WHERE author_kind = 'person' AND kind IN ('confirmation', 'correction') GROUP BY statement) AS last"
                        + " JOIN revision r ON r.statement = last.statement AND r.number = last.number"
                        + " JOIN payload d ON d.seq = r.seq"
                        + " JOIN revision e ON e.statement = r.statement AND e.number = (SELECT max(number) FROM revision x"
                        + " WHERE x.statement = r.statement AND x.number < r.number"
                        + " AND x.kind IN ('extraction', 'proposal'))"
                        + " JOIN payload m ON m.seq = e.seq WHERE m.body IS NOT NULL AND d.body IS NOT NULL")
                .map((row, context) -> new Decided(row.getString("machine"), row.getString("person")))
                .list();
        for (Decided pair : pairs) {
            payloads.compare(
                    pair.machine, pair.person, payloads.names(handle), (field, same) -> count(counts, field, same));
        }
        List<Reliability> fields = new ArrayList<>();
        counts.forEach((field, count) -> fields.add(new Reliability(field, count[0], count[1])));
        return fields;
    }
}
