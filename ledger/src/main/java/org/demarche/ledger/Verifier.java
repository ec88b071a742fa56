package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.record.Article;
import org.demarche.record.RecordException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Checks a whole ledger on a connection of its own: the file's pages, every link of the chain, every payload and text, and the derived
 * tables against a copy that is made anew from the chain.
 */
final class Verifier {
    static final int MAX_FAULTS = 1000;

    private static final String RESTORE =
            "Restore the newest backup whose verification holds and whose head stands in this chain";
    private static final String REBUILD = "Run rebuild: the derived tables are made again from the revisions";

    private final Handle handle;
    private final Dialect dialect;
    private final Payloads payloads;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> hit = new HashSet<>();

    /** Revisions whose payload is blank, until a takedown accounts for them. */
    private final Map<Long, ChainRow> blank = new TreeMap<>();

    private final @Nullable Root since;
    private final MerkleTree day = new MerkleTree();
    private boolean reached;
    private long more;

    private long revisions;
    private long texts;
    private long statements;
    private ChainRow last = new ChainRow(0, "", "", 0, null, 0, "", "", "", null, "", "", ChainRow.GENESIS);

    /** @param since a root that was written down earlier, null for none */
    Verifier(Handle handle, Dialect dialect, Payloads payloads, @Nullable Root since) {
        this.handle = handle;
        this.dialect = dialect;
        this.payloads = payloads;
        this.since = since;
    }

    Verification run() {
        pages();
        Copy copy = new Copy(handle, dialect);
        copy.create();
        Projection projection = Projection.beside(handle, dialect, payloads.names(handle));
        Replay replay = new Replay(new Bodies(handle, payloads), payloads, projection);
        try (ResultIterator<Journal.Entry> chain = Rebuild.chain(handle)) {
            while (chain.hasNext()) {
                link(chain.next(), replay);
            }
        }
        projection.flush();
        blank.values().forEach(row -> fault("payload", row, "what it said is missing, and no takedown says why"));
        rootNotReached();
        strays();
        copy.differences(this::derived);
        statements = copy.statements();
        counts();
        labels();
        return result();
    }

    private Verification result() {
        return new Verification(revisions, texts, statements, last.hash(), faults, more);
    }

    private void pages() {
        for (String problem : dialect.pages(handle)) {
            add(new Fault("database", 0, null, null, problem, problem.contains("statement_words") ? REBUILD : RESTORE));
        }
    }

    private void link(Journal.Entry stored, Replay replay) {
        ChainRow row = stored.row();
        revisions++;
        int before = faults.size();
        if (row.seq() != last.seq() + 1) {
            fault("chain", row, "the revision before it is " + last.seq() + ", so what stood between is missing");
        } else if (!row.previousHash().equals(last.hash())) {
            fault(
                    "chain",
                    row,
                    "it names another hash (" + row.previousHash() + ") than that of the revision before it ("
                            + last.hash() + ")");
        }
        if (!row.computedHash().equals(row.hash())) {
            fault(
                    "chain",
                    row,
                    "its fields do not give its hash: kind, article, version, statement, number, author,"
                            + " time, reason, payload hash or a hash was changed");
        }
        if (row.at().compareTo(last.at()) < 0) {
            fault("chain", row, "it is older (" + row.at() + ") than the revision before it (" + last.at() + ")");
        }
        since(row);
        last = row;
        payload(stored, row);
        if (faults.size() == before && stored.body() != null) {
            replay(replay, row, stored.body());
        }
    }

    /** Makes the tree of the root's day again, up to the root's last revision, and compares. */
    private void since(ChainRow row) {
        if (since == null || reached || !row.at().startsWith(since.day().toString()) || row.seq() > since.seq()) {
            return;
        }
        day.add(row.computedHash());
        if (row.seq() == since.seq()) {
            reached = true;
            if (!day.hash().equals(since.hash())) {
                fault(
                        "root",
                        row,
                        "the root " + since + " was published for everything up to here, and what is here now"
                                + " has the root " + day.hash()
                                + ": something up to here was changed or replaced since");
            }
        }
    }

    private void rootNotReached() {
        if (since != null && !reached) {
            add(new Fault(
                    "root",
                    since.seq(),
                    null,
                    null,
                    "the root " + since + " was published for everything up to"
                            + " this revision, and there is no such revision of that day: something was cut off or replaced",
                    RESTORE));
        }
    }

    private void payload(Journal.Entry stored, ChainRow row) {
        String body = stored.body();
        if (body == null) {
            blank.put(row.seq(), row);
            return;
        }
        if (row.kind().equals(RevisionKind.TAKEDOWN.word())) {
            blanked(row, body);
        }
        if (row.kind().equals(RevisionKind.ARTICLE.word())) {
            texts++;
        }
        if (!Article.hash(body).equals(row.payloadSha256())) {
            fault("payload", row, "what it says was changed: it does not have the hash that was recorded with it");
        }
    }

    /** What a takedown says it blanked is blank for a reason, if it is of the same article. */
    private void blanked(ChainRow row, String body) {
        try {
            for (long seq : payloads.blanked(body, "revision " + row.seq())) {
                ChainRow of = blank.get(seq);
                if (of != null && of.article().equals(row.article())) {
                    blank.remove(seq);
                }
            }
        } catch (RecordException e) {
            fault("payload", row, String.valueOf(e.getMessage()));
        }
    }

    private void replay(Replay replay, ChainRow row, String body) {
        try {
            replay.apply(row, body);
        } catch (RecordException e) {
            fault(
                    row.kind().equals(RevisionKind.ARTICLE.word()) ? "text" : "payload",
                    row,
                    String.valueOf(e.getMessage()));
        }
    }

    private void strays() {
        handle.createQuery("SELECT seq FROM payload WHERE seq NOT IN (SELECT seq FROM revision) LIMIT 100")
                .mapTo(Long.class)
                .forEach(seq -> add(new Fault("payload", seq, null, null, "a payload without its revision", RESTORE)));
    }

    /** A difference in what already has a fault of its own says nothing new. */
    private void derived(@Nullable String article, @Nullable String statement, String problem) {
        if (!hit.contains(String.valueOf(article)) && !hit.contains(String.valueOf(statement))) {
            String part = problem.endsWith(": " + PostgresDialect.SEARCH) ? "index" : "statement";
            add(new Fault(part, 0, article, statement, problem, REBUILD));
        }
    }

    private void counts() {
        String should = "SELECT 'all' AS dimension, '' AS name, count(*) AS statements FROM " + dialect.main()
                + ".statement WHERE visible = 1" + " HAVING count(*) > 0";
        for (String[] dimension : new String[][] {
            {"speaker", "speaker_key"},
            {"represents", "represents"},
            {"outlet", "outlet"},
            {"act", "act"},
            {"issue", "issue"}
        }) {
            should += " UNION ALL SELECT '" + dimension[0] + "', " + dimension[1] + ", count(*) FROM " + dialect.main()
                    + ".statement" + " WHERE visible = 1 AND " + dimension[1] + " IS NOT NULL GROUP BY " + dimension[1];
        }
        String is = "SELECT dimension, name, statements FROM " + dialect.main() + ".tally";
        for (String sql :
                new String[] {should + " EXCEPT " + is, is + " EXCEPT SELECT * FROM (" + should + ") AS counted"}) {
            handle.createQuery(sql)
                    .map((row, context) -> row.getString(1) + " \"" + row.getString(2) + "\"")
                    .forEach(name -> add(new Fault(
                            "counts",
                            0,
                            null,
                            null,
                            "the kept count of " + name + " is not how many there are",
                            REBUILD)));
        }
    }

    /** A label is the value itself, or for a speaker a name that has this key. */
    private void labels() {
        handle.createQuery("SELECT dimension, name, label FROM " + dialect.main()
                        + ".tally WHERE label <> name OR dimension = 'speaker'")
                .map((row, context) -> new String[] {
                    ChainRow.text(row, "name"), ChainRow.text(row, "label"), ChainRow.text(row, "dimension")
                })
                .filter(found -> !found[2].equals(Tallies.SPEAKER) || !Ids.named(found[1], found[0]))
                .forEach(found -> add(new Fault(
                        "counts",
                        0,
                        null,
                        null,
                        "the count of \"" + found[0] + "\" is labelled \"" + found[1] + "\"",
                        REBUILD)));
    }

    private void fault(String part, ChainRow row, String problem) {
        hit.add(row.article());
        if (row.statement() != null) {
            hit.add(row.statement());
        }
        add(new Fault(part, row.seq(), row.article(), row.statement(), problem, RESTORE));
    }

    /** The same with the full text held against the table of statements, which needs the write lock. */
    static Verification withWords(Verification found, Database database) throws LedgerException {
        List<Fault> faults = new ArrayList<>(found.faults());
        try {
            database.write(
                    "the full text does not hold",
                    handle -> handle.execute(
                            "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)"));
        } catch (LedgerException e) {
            if (SqliteHome.primary(e) != SQLiteErrorCode.SQLITE_CORRUPT) {
                throw e;
            }
            faults.add(new Fault("index", 0, null, null, "the full text is not that of the statements", REBUILD));
        }
        return new Verification(
                found.revisions(), found.texts(), found.statements(), found.head(), faults, found.more());
    }

    private void add(Fault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        } else {
            more++;
        }
    }
}
