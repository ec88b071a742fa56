package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.record.Article;
import org.demarche.record.RecordException;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What revisions make of the derived tables. Adding, rebuilding and verifying all go through here, so the tables cannot come to mean
 * different things. Changed statements are held back until {@link #flush}; whoever reads the tables flushes first. Confined to one thread
 * and one transaction.
 */
final class Projection {
    private static final int HELD_BACK = 2000;

    private record Held(@Nullable StatementRow before, StatementRow after) {}

    private final Handle handle;
    private final Dialect dialect;
    private final Names names;
    private final String schema;
    private final boolean counting;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Tallies tallies = new Tallies();
    private @Nullable VersionRow lastVersion;

    /**
     * Onto the tables in use.
     *
     * @param names what issues and actors are called
     */
    Projection(Handle handle, Dialect dialect, Names names) {
        this(handle, dialect, names, dialect.main(), true);
    }

    private Projection(Handle handle, Dialect dialect, Names names, String schema, boolean counting) {
        this.names = names;
        this.handle = handle;
        this.dialect = dialect;
        this.schema = schema;
        this.counting = counting;
    }

    /** Onto a copy without counts in temporary tables. */
    static Projection beside(Handle handle, Dialect dialect, Names names) {
        return new Projection(handle, dialect, names, dialect.temp(), false);
    }

    Optional<StatementRow> statement(String id) {
        Held known = held.get(id);
        if (known != null) {
            return Optional.of(known.after);
        }
        return handle.createQuery("SELECT * FROM " + schema + ".statement WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> StatementRow.of(row))
                .findOne();
    }

    /** All statements of an article, whatever their version, in the order in which they came. */
    List<StatementRow> statements(String article) {
        flush();
        return handle.createQuery("SELECT * FROM " + schema + ".statement WHERE article = ? ORDER BY num")
                .bind(0, article)
                .map((row, context) -> StatementRow.of(row))
                .list();
    }

    Optional<VersionRow> version(String article, int version) {
        VersionRow last = lastVersion;
        if (last != null && last.article().equals(article) && last.version() == version) {
            return Optional.of(last);
        }
        return handle.createQuery("SELECT * FROM " + schema + ".article_version WHERE article = ? AND version = ?")
                .bind(0, article)
                .bind(1, version)
                .map((row, context) -> VersionRow.of(row))
                .findOne();
    }

    /** The newest version of an article. */
    Optional<VersionRow> newest(String article) {
        return handle.createQuery(
                        "SELECT * FROM " + schema + ".article_version WHERE article = ? ORDER BY version DESC LIMIT 1")
                .bind(0, article)
                .map((row, context) -> VersionRow.of(row))
                .findOne();
    }

    private VersionRow knownVersion(ChainRow revision) throws RecordException {
        return version(revision.article(), revision.version())
                .orElseThrow(() -> new RecordException("revision " + revision.seq() + " speaks of version "
                        + revision.version() + " of article " + revision.article() + ", which did not come in before"));
    }

    void article(ChainRow revision, Article article) {
        VersionRow before = version(revision.article(), revision.version()).orElse(null);
        VersionRow after = VersionRow.of(revision, article, before);
        put(after, before != null);
        if (revision.number() == 1) {
            handle.execute(
                    "INSERT INTO " + schema + ".article (id, identity, version, revisions) VALUES (?, ?, ?, ?)",
                    revision.article(),
                    Ids.identity(article),
                    revision.version(),
                    revision.number());
            return;
        }
        handle.execute(
                "UPDATE " + schema
                        + ".article SET version = CASE WHEN version < ? THEN ? ELSE version END, revisions = ? WHERE id = ?",
                revision.version(),
                revision.version(),
                revision.number(),
                revision.article());
        for (StatementRow row : statements(revision.article())) {
            if (before == null) {
                hold(row, row.withFlag());
            } else if (row.version() == revision.version()) {
                hold(row, row.withFacets(redated(row, after)));
            }
        }
    }

    /** The facets of a statement whose article became better known. */
    private static Facets redated(StatementRow row, VersionRow article) {
        Facets f = row.facets();
        return new Facets(
                f.review(),
                f.speakerKey(),
                f.speaker(),
                f.represents(),
                article.outlet(),
                f.act(),
                f.issue(),
                f.addressee(),
                f.saidOn(),
                Facets.day(f.saidOn(), article.published(), row.addedAt()),
                f.conditions(),
                f.words());
    }

    void reading(ChainRow revision, String digest) throws RecordException {
        put(knownVersion(revision).read(revision.seq(), digest), true);
        numbered(revision);
    }

    /** An extraction, a confirmation, correction or rejection, an addition or undoing: the payload that stands from now on. */
    void shown(ChainRow revision, Statement statement) throws RecordException {
        StatementRow before = statement(statement.id()).orElse(null);
        VersionRow article = knownVersion(revision);
        String added = before == null ? revision.at() : before.addedAt();
        boolean visible = !revision.kind().equals(RevisionKind.REJECTION.word()) && !rejectedAgain(revision, statement);
        hold(before, StatementRow.shown(revision, before, facets(statement, article, added), visible));
    }

    private Facets facets(Statement statement, VersionRow article, String added) {
        return Facets.of(names.of(statement), article, added);
    }

    /** What was said stays, and its issue or an actor has another name. */
    void renamed(StatementRow row, Statement statement, VersionRow article) {
        hold(row, row.withFacets(facets(statement, article, row.addedAt())));
    }

    private static boolean rejectedAgain(ChainRow revision, Statement statement) {
        return revision.kind().equals(RevisionKind.UNDO.word())
                && statement.review() != null
                && statement.review().state() == ReviewState.REJECTED;
    }

    /** A comment or an opinion: it is counted, and nothing else changes. */
    void note(ChainRow revision) throws RecordException {
        StatementRow before = known(revision);
        hold(before, before.noted(revision));
    }

    /** @param reviewer whom it was given to, null for nobody */
    void assignment(ChainRow revision, @Nullable String reviewer) throws RecordException {
        StatementRow before = known(revision);
        hold(before, before.assigned(revision, reviewer));
    }

    /** @param into the statement of the same article that it is found as from now on */
    void merged(ChainRow revision, String into) throws RecordException {
        StatementRow before = known(revision);
        hold(before, before.merged(revision, into));
    }

    /** A person said of two statements in different articles that they are the same, or are not. */
    void tied(ChainRow revision, String other, boolean same) throws RecordException {
        note(revision);
        handle.execute(
                "INSERT INTO " + schema + ".tie (statement, other, same) VALUES (?, ?, ?)"
                        + " ON CONFLICT (statement, other) DO UPDATE SET same = excluded.same",
                revision.statement(),
                other,
                same ? 1 : 0);
    }

    /** What a person said of two statements was taken back. */
    void untied(ChainRow revision, String other) throws RecordException {
        note(revision);
        handle.execute("DELETE FROM " + schema + ".tie WHERE statement = ? AND other = ?", revision.statement(), other);
    }

    void proposal(ChainRow revision) throws RecordException {
        StatementRow before = known(revision);
        hold(before, before.proposed(revision));
    }

    void withdrawal(ChainRow revision) throws RecordException {
        StatementRow before = known(revision);
        hold(before, before.withdrawn(revision));
    }

    /** Nothing stays of an article but where each version of it was published. */
    void takedown(ChainRow revision, List<VersionRow> versions) {
        for (StatementRow row : statements(revision.article())) {
            handle.execute("DELETE FROM " + schema + ".statement WHERE num = ?", row.num());
            handle.execute("DELETE FROM " + schema + ".tie WHERE statement = ?", row.id());
            tallies.remove(row);
        }
        handle.execute("DELETE FROM " + schema + ".article_version WHERE article = ?", revision.article());
        handle.execute("DELETE FROM " + schema + ".article WHERE id = ?", revision.article());
        VersionRow newest = versions.get(versions.size() - 1);
        versions.forEach(row -> put(row, false));
        handle.execute(
                "INSERT INTO " + schema + ".article (id, identity, version, revisions) VALUES (?, ?, ?, ?)",
                revision.article(),
                Ids.identity(newest.url(), newest.outlet(), newest.source()),
                newest.version(),
                revision.number());
    }

    private StatementRow known(ChainRow revision) throws RecordException {
        return statement(String.valueOf(revision.statement()))
                .orElseThrow(() -> new RecordException("revision " + revision.seq() + " speaks of statement "
                        + revision.statement() + ", which did not come in before"));
    }

    private void numbered(ChainRow revision) {
        handle.execute(
                "UPDATE " + schema + ".article SET revisions = ? WHERE id = ?", revision.number(), revision.article());
    }

    private void put(VersionRow row, boolean known) {
        if (known) {
            handle.execute(
                    "DELETE FROM " + schema + ".article_version WHERE article = ? AND version = ?",
                    row.article(),
                    row.version());
        }
        handle.execute(insert("article_version", VersionRow.NAMES), (Object[]) row.values());
        lastVersion = row;
    }

    private void hold(@Nullable StatementRow before, StatementRow after) {
        Held earlier = held.get(after.id());
        held.put(after.id(), new Held(earlier == null ? before : earlier.before, after));
        if (held.size() >= HELD_BACK) {
            flush();
        }
    }

    /** Writes what was held back. */
    void flush() {
        // In the order of places: SQLite's full text begins a new part of its index whenever they go back.
        List<Held> created = held.values().stream()
                .filter(h -> h.before == null)
                .sorted(Comparator.comparingLong(h -> h.after.place()))
                .toList();
        List<Held> changed = held.values().stream()
                .filter(h -> h.before != null && !h.after.equals(h.before))
                .toList();
        held.clear();
        String[] columns = dialect.columns();
        write(
                insert("statement", columns),
                created.stream().map(h -> dialect.values(h.after)).toList());
        String set = Stream.of(columns)
                .map(name -> name + " = " + dialect.parameter(name))
                .collect(Collectors.joining(", "));
        write(
                "UPDATE " + schema + ".statement SET " + set + " WHERE num = ?",
                changed.stream()
                        .map(h -> Stream.concat(Stream.of(dialect.values(h.after)), Stream.of(h.after.num()))
                                .toArray())
                        .toList());
        if (counting) {
            created.forEach(h -> tallies.replace(null, h.after));
            changed.forEach(h -> tallies.replace(h.before, h.after));
            tallies.flush(handle);
        }
    }

    private String insert(String table, String[] names) {
        return "INSERT INTO " + schema + "." + table + " (" + String.join(", ", names) + ") VALUES ("
                + Stream.of(names).map(dialect::parameter).collect(Collectors.joining(", ")) + ")";
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.bind(i, row[i]);
                }
                batch.add();
            }
            batch.execute();
        }
    }
}
