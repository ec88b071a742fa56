package org.demarche.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.record.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Appends revisions to the chain within one write transaction. Confined to one thread. */
final class Journal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** A revision with its payload, null where it was blanked. */
    record Entry(ChainRow row, @Nullable String body) {}

    private final Handle handle;
    private final Author author;
    private final String at;
    private final List<Entry> entries = new ArrayList<>();
    private long seq;
    private String hash;

    Journal(Handle handle, Author author, Clock clock) {
        this.handle = handle;
        this.author = author;
        Optional<ChainRow> head = head(handle);
        this.seq = head.map(ChainRow::seq).orElse(0L);
        this.hash = head.map(ChainRow::hash).orElse(ChainRow.GENESIS);
        String now = TIME.format(Instant.now(clock));
        // A clock that was set back must not make a revision older than the one before it: days are closed one after
        // the other.
        this.at = head.map(ChainRow::at).filter(last -> last.compareTo(now) > 0).orElse(now);
    }

    static Optional<ChainRow> head(Handle handle) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS + " FROM revision ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> ChainRow.of(row))
                .findOne();
    }

    /**
     * @param statement the statement it concerns, null when it concerns the article itself
     * @param number place among the revisions of that statement or article
     * @param body the payload
     */
    ChainRow append(
            RevisionKind kind,
            String article,
            int version,
            @Nullable String statement,
            int number,
            @Nullable String reason,
            String body) {
        ChainRow row = new ChainRow(
                        ++seq,
                        kind.word(),
                        article,
                        version,
                        statement,
                        number,
                        author.kind().word(),
                        Ids.storable(author.name()),
                        at,
                        Facets.storable(reason),
                        Article.hash(body),
                        hash,
                        "")
                .sealed();
        hash = row.hash();
        entries.add(new Entry(row, body));
        return row;
    }

    /** The time of all revisions that are appended here, UTC, ISO 8601. */
    String at() {
        return at;
    }

    /** Writes what was appended. */
    void flush() {
        insert(handle, entries);
        entries.clear();
    }

    /** Writes revisions with their payloads. */
    static void insert(Handle handle, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch("INSERT INTO revision (seq, kind, article, version, statement,"
                        + " number, author_kind, author, at, reason, payload_sha256, prev_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedBatch bodies = handle.prepareBatch("INSERT INTO payload (seq, body) VALUES (?, ?)")) {
            for (Entry entry : entries) {
                ChainRow row = entry.row;
                rows.bind(0, row.seq())
                        .bind(1, row.kind())
                        .bind(2, row.article())
                        .bind(3, row.version())
                        .bind(4, row.statement())
                        .bind(5, row.number())
                        .bind(6, row.authorKind())
                        .bind(7, row.author())
                        .bind(8, row.at())
                        .bind(9, row.reason())
                        .bind(10, row.payloadSha256())
                        .bind(11, row.previousHash())
                        .bind(12, row.hash())
                        .add();
                bodies.bind(0, row.seq()).bind(1, entry.body).add();
            }
            rows.execute();
            bodies.execute();
        }
    }
}
