package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;

/** Reads the renamings out of the chain, and keeps what they come to until there is one more. Thread-safe. */
final class NameBook {
    /** What stands in a renaming's revision where others name an article: no article has an id like this. */
    static final String ARTICLE = "names";

    private record Kept(int renamings, Names names) {}

    private final Payloads payloads;
    private volatile Kept kept = new Kept(0, Names.NONE);

    NameBook(Payloads payloads) {
        this.payloads = payloads;
    }

    /** How many renamings there are. */
    static int count(Handle handle) {
        return handle.createQuery(
                        "SELECT coalesce(max(number), 0) FROM revision WHERE article = ? AND statement IS NULL")
                .bind(0, ARTICLE)
                .mapTo(Integer.class)
                .one();
    }

    /** The names after all renamings that a transaction sees. A renaming that cannot be read is verification's matter and passed over. */
    Names in(Handle handle) {
        Kept last = kept;
        int count = count(handle);
        if (last.renamings == count) {
            return last.names;
        }
        Names names = Names.NONE;
        for (Journal.Entry entry : entries(handle)) {
            try {
                names = names.and(payloads.renaming(entry));
            } catch (RecordException e) {
                continue;
            }
        }
        kept = new Kept(count, names);
        return names;
    }

    /** All renamings, oldest first. */
    List<Renamed> all(Handle handle) throws RecordException {
        Names names = in(handle);
        List<Renamed> all = new ArrayList<>();
        for (Journal.Entry entry : entries(handle)) {
            Renaming renaming = payloads.renaming(entry);
            all.add(new Renamed(renaming, names.holds(renaming), entry.row().toRevision()));
        }
        return all;
    }

    private static List<Journal.Entry> entries(Handle handle) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS + ", payload.body FROM revision"
                        + " LEFT JOIN payload ON payload.seq = revision.seq"
                        + " WHERE revision.article = ? AND revision.statement IS NULL ORDER BY revision.number")
                .bind(0, ARTICLE)
                .map((row, context) -> new Journal.Entry(ChainRow.of(row), row.getString("body")))
                .list();
    }
}
