package org.demarche.ledger;

import java.util.Iterator;
import java.util.List;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Makes all derived tables again from the revisions, within one write transaction. */
final class Rebuild {
    private Rebuild() {}

    /** A revision with its payload, null where it was blanked. */
    record Stored(ChainRow row, @Nullable String body) {}

    static ResultIterator<Stored> chain(Handle handle) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS + ", payload.body FROM revision"
                        + " LEFT JOIN payload ON payload.seq = revision.seq ORDER BY revision.seq")
                .map((row, context) -> new Stored(ChainRow.of(row), row.getString("body")))
                .iterator();
    }

    /** @return how many revisions were replayed */
    static long run(Handle handle, Payloads payloads) throws RecordException {
        // The full text is made at one go at the end, which is faster and does not trip over a damaged index.
        List<String> triggers = handle.createQuery(
                        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'statement' ORDER BY name")
                .mapTo(String.class)
                .list();
        handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'statement'")
                .mapTo(String.class)
                .list()
                .forEach(name -> handle.execute("DROP TRIGGER " + name));
        for (String table : List.of("statement", "article_version", "article", "tally")) {
            handle.execute("DELETE FROM " + table);
        }
        Projection projection = new Projection(handle, "main");
        Replay replay = new Replay(new Bodies(handle, payloads), payloads, projection);
        long replayed = 0;
        try (ResultIterator<Stored> chain = chain(handle)) {
            for (Iterator<Stored> rest = chain; rest.hasNext(); replayed++) {
                Stored stored = rest.next();
                if (stored.body != null) {
                    replay.apply(stored.row, stored.body);
                }
            }
        }
        projection.flush();
        handle.execute("INSERT INTO statement_words (statement_words) VALUES ('rebuild')");
        triggers.forEach(handle::execute);
        return replayed;
    }
}
