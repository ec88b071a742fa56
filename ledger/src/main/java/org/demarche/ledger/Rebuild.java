package org.demarche.ledger;

import java.util.List;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Makes all derived tables again from the revisions, within one write transaction. */
final class Rebuild {
    private Rebuild() {}

    static ResultIterator<Journal.Entry> chain(Handle handle) {
        return chain(handle, 0);
    }

    /** @param after the revision before the first one wanted */
    static ResultIterator<Journal.Entry> chain(Handle handle, long after) {
        return handle.createQuery(
                        "SELECT " + ChainRow.COLUMNS + ", payload.body FROM revision"
                                + " LEFT JOIN payload ON payload.seq = revision.seq WHERE revision.seq > ? ORDER BY revision.seq")
                .bind(0, after)
                .map((row, context) -> new Journal.Entry(ChainRow.of(row), row.getString("body")))
                .iterator();
    }

    /** Whether there are revisions of which the derived tables hold nothing, as after a migration that made those anew. */
    static boolean isDue(Handle handle) {
        return handle.createQuery(
                                "SELECT count(*) FROM (SELECT 1 FROM revision WHERE NOT EXISTS (SELECT 1 FROM article)"
                                        + " LIMIT 1) AS due")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** @return how many revisions were replayed */
    static long run(Handle handle, Dialect dialect, Payloads payloads) throws RecordException {
        dialect.beginRebuild(handle);
        for (String table : List.of("statement", "article_version", "article", "tally", "tie")) {
            handle.execute("DELETE FROM " + table);
        }
        Projection projection = new Projection(handle, dialect, payloads.names(handle));
        Replay replay = new Replay(new Bodies(handle, payloads), payloads, projection);
        long replayed = 0;
        try (ResultIterator<Journal.Entry> chain = chain(handle)) {
            for (; chain.hasNext(); replayed++) {
                Journal.Entry stored = chain.next();
                String body = stored.body();
                if (body != null) {
                    replay.apply(stored.row(), body);
                }
            }
        }
        projection.flush();
        dialect.endRebuild(handle);
        return replayed;
    }
}
