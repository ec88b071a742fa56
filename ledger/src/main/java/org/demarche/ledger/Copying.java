package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Article;
import org.demarche.record.Named;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Copies the chain of one ledger to another home, in portions of one transaction each, with the derived tables. After each portion the other
 * home is a ledger that holds, of the chain as far as it goes; so a copy that was interrupted goes on where it stopped.
 */
final class Copying {
    private static final int PORTION = 1000;

    private final Ledger from;
    private final Ledger to;
    private final Payloads payloads = new Payloads();

    Copying(Ledger from, Ledger to) {
        this.from = from;
        this.to = to;
    }

    /** Copies what the other one does not have yet; gives how many revisions that were. */
    long run() throws LedgerException {
        long copied = 0;
        for (long portion = PORTION; portion > 0; copied += portion) {
            portion = to.database()
                    .write(
                            "the copy is not finished; do it again, and it goes on where it stopped",
                            handle -> portion(
                                    handle,
                                    Journal.head(handle)
                                            .orElse(new ChainRow(
                                                    0,
                                                    "",
                                                    "",
                                                    0,
                                                    null,
                                                    0,
                                                    "",
                                                    "",
                                                    "",
                                                    null,
                                                    "",
                                                    "",
                                                    ChainRow.GENESIS))));
        }
        return copied;
    }

    private long portion(Handle target, ChainRow head) throws LedgerException {
        List<Journal.Entry> entries = from.database().read("it cannot be read", source -> {
            if (head.seq() > 0) {
                same(source, head);
            }
            return next(source, head.seq());
        });
        check(entries, head.hash());
        Names before = payloads.names(target);
        Journal.insert(target, entries);
        Names names = payloads.names(target);
        Projection projection = new Projection(target, to.database().dialect(), names);
        Replay replay = new Replay(new Bodies(target, payloads), payloads, projection);
        for (Journal.Entry entry : entries) {
            String body = entry.body();
            if (body != null) {
                replay(replay, projection, target, entry.row(), body);
            }
        }
        projection.flush();
        for (Journal.Entry entry : entries) {
            if (entry.row().kind().equals(RevisionKind.NAMING.word())) {
                follow(target, entry, before, names);
            }
        }
        return entries.size();
    }

    private void replay(Replay replay, Projection projection, Handle target, ChainRow row, String body)
            throws LedgerException {
        try {
            if (row.kind().equals(RevisionKind.TAKEDOWN.word())) {
                // What was copied before it was taken down here must go there too.
                projection.flush();
                Takedown.blank(target, payloads.blanked(body, "revision " + row.seq()));
                to.database().dialect().forget(target);
            }
            replay.apply(row, body);
        } catch (RecordException e) {
            throw damaged(row, String.valueOf(e.getMessage()), e);
        }
    }

    /** What was copied before it was renamed here must have its new name there too. */
    private void follow(Handle target, Journal.Entry naming, Names before, Names after) throws LedgerException {
        try {
            new Naming(target, to.database().dialect(), payloads).follow(payloads.renaming(naming), before, after);
        } catch (RecordException e) {
            throw damaged(naming.row(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What the other home holds must be the beginning of this chain. */
    private void same(Handle source, ChainRow head) throws LedgerException {
        boolean same = source.createQuery("SELECT hash FROM revision WHERE seq = ?")
                .bind(0, head.seq())
                .mapTo(String.class)
                .findOne()
                .filter(head.hash()::equals)
                .isPresent();
        if (!same) {
            throw refused("it holds another record than the beginning of this one");
        }
    }

    private LedgerException refused(String why) {
        return new LedgerException("ledger " + to.where() + ": nothing was copied there from " + from.where() + ": "
                + why + ". Give an empty home, or the one of a copy that was interrupted");
    }

    private static List<Journal.Entry> next(Handle source, long after) {
        List<Journal.Entry> entries = new ArrayList<>();
        try (ResultIterator<Journal.Entry> chain = Rebuild.chain(source, after)) {
            while (chain.hasNext() && entries.size() < PORTION) {
                entries.add(chain.next());
            }
        }
        return entries;
    }

    private void check(List<Journal.Entry> entries, String before) throws LedgerException {
        String previous = before;
        for (Journal.Entry entry : entries) {
            ChainRow row = entry.row();
            String body = entry.body();
            if (!row.previousHash().equals(previous) || !row.computedHash().equals(row.hash())) {
                throw damaged(row, "the chain of hashes does not hold", null);
            }
            if (body != null && !Article.hash(body).equals(row.payloadSha256())) {
                throw damaged(row, "what it says was changed", null);
            }
            if (Named.find(RevisionKind.class, row.kind()).isEmpty()) {
                throw damaged(row, "its kind \"" + row.kind() + "\" is unknown to this program", null);
            }
            previous = row.hash();
        }
    }

    private LedgerException damaged(ChainRow row, String problem, @Nullable Exception cause) {
        return new LedgerException(
                "ledger " + from.where() + ": revision " + row.seq() + " cannot be copied: " + problem
                        + ". Run verify to see what is hit, and copy from the newest backup that holds",
                cause);
    }
}
