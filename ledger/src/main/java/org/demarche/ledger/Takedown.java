package org.demarche.ledger;

import java.util.List;
import java.util.Optional;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;

/**
 * Blanks the words of an article within one write transaction: the payloads of all its revisions and of its statements'. Their hashes stay,
 * and with them the chain. One more revision says what was blanked, by whom and why, and where the article was published.
 */
final class Takedown {
    private final Handle handle;
    private final Dialect dialect;
    private final Payloads payloads;
    private final Journal journal;

    Takedown(Handle handle, Dialect dialect, Payloads payloads, Journal journal) {
        this.handle = handle;
        this.dialect = dialect;
        this.payloads = payloads;
        this.journal = journal;
    }

    /** @return how many payloads were blanked; empty when there is no such article or it was taken down before */
    Optional<Integer> run(String article, String reason) throws RecordException {
        List<VersionRow> versions = handle.createQuery(
                        "SELECT * FROM article_version WHERE article = ? AND taken_down = 0 ORDER BY version")
                .bind(0, article)
                .map((row, context) -> VersionRow.of(row))
                .list();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        int number = handle.createQuery("SELECT revisions FROM article WHERE id = ?")
                .bind(0, article)
                .mapTo(Integer.class)
                .one();
        List<Long> blanked = handle.createQuery("SELECT seq FROM revision WHERE article = ? AND kind <> ? ORDER BY seq")
                .bind(0, article)
                .bind(1, RevisionKind.TAKEDOWN.word())
                .mapTo(Long.class)
                .list();
        int newest = versions.get(versions.size() - 1).version();
        String body = payloads.takedown(versions, blanked);
        ChainRow row = journal.append(RevisionKind.TAKEDOWN, article, newest, null, number + 1, reason, body);
        journal.flush();
        blank(handle, blanked);
        Projection projection = new Projection(handle, dialect, payloads.names(handle));
        projection.takedown(row, payloads.takenDown(body, row));
        projection.flush();
        dialect.forget(handle);
        return Optional.of(blanked.size());
    }

    static void blank(Handle handle, List<Long> seqs) {
        for (long seq : seqs) {
            handle.execute("UPDATE payload SET body = NULL WHERE seq = ? AND body IS NOT NULL", seq);
        }
    }
}
