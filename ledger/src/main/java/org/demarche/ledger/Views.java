package org.demarche.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.record.PartialDate;
import org.demarche.record.Reading;
import org.demarche.record.RecordException;
import org.demarche.record.Review;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Turns rows into what is shown. Confined to one thread and one transaction. */
final class Views {
    /** How many groups a speaker's page counts at most. */
    private static final int GROUPS = 50;

    private static final int MAX_LATEST = 500;

    private record VersionKey(String article, int version) {}

    private final Handle handle;
    private final Payloads payloads;
    private final Bodies bodies;
    private final Names names;
    private final Projection projection;
    private final Map<VersionKey, VersionRow> versions = new HashMap<>();

    Views(Handle handle, Dialect dialect, Payloads payloads) {
        this.handle = handle;
        this.payloads = payloads;
        this.bodies = new Bodies(handle, payloads);
        this.names = payloads.names(handle);
        this.projection = new Projection(handle, dialect, names);
    }

    private VersionRow version(String article, int version) throws RecordException {
        VersionKey key = new VersionKey(article, version);
        VersionRow known = versions.get(key);
        if (known == null) {
            known = projection
                    .version(article, version)
                    .orElseThrow(() -> new RecordException("article " + article + " has no version " + version));
            versions.put(key, known);
        }
        return known;
    }

    List<StatementView> statements(List<StatementRow> rows) throws RecordException {
        List<StatementView> views = new ArrayList<>();
        for (StatementRow row : rows) {
            VersionRow article = version(row.article(), row.version());
            views.add(view(row, names.of(bodies.statement(row.seq(), article)), article, row.shown(), row.visible()));
        }
        return views;
    }

    private static StatementView view(
            StatementRow row, Statement statement, VersionRow article, int revision, boolean visible) {
        return new StatementView(
                statement,
                article.heading(),
                revision,
                row.revisions(),
                Ids.speaker(statement.speaker()),
                PartialDate.parse(row.facets().day()).map(PartialDate::first).orElse(LocalDate.EPOCH),
                visible,
                row.flagged(),
                row.assigned(),
                row.mergedInto(),
                row.addedAt(),
                row.revisedAt());
    }

    List<StatementView> latest(int n) throws RecordException {
        return statements(handle.createQuery("SELECT * FROM statement WHERE visible = 1 ORDER BY num DESC LIMIT ?")
                .bind(0, Math.max(1, Math.min(n, MAX_LATEST)))
                .map((row, context) -> StatementRow.of(row))
                .list());
    }

    Optional<StatementView> statement(String id) throws RecordException {
        Optional<StatementRow> row = projection.statement(id);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(statements(List.of(row.get())).get(0));
    }

    List<Revision> history(String statement) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS + " FROM revision WHERE statement = ? ORDER BY number")
                .bind(0, statement)
                .map((row, context) -> ChainRow.of(row).toRevision())
                .list();
    }

    List<Revision> decisions(long before, int limit) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS
                        + " FROM revision WHERE author_kind = 'person' AND seq < ?" + " ORDER BY seq DESC LIMIT ?")
                .bind(0, before)
                .bind(1, limit)
                .map((row, context) -> ChainRow.of(row).toRevision())
                .list();
    }

    List<Revision> articleHistory(String article) {
        return handle.createQuery("SELECT " + ChainRow.COLUMNS
                        + " FROM revision WHERE article = ? AND statement IS NULL ORDER BY number")
                .bind(0, article)
                .map((row, context) -> ChainRow.of(row).toRevision())
                .list();
    }

    /** The statement as revision {@code number} left it. */
    Optional<StatementView> statementAt(String id, int number) throws RecordException {
        Optional<StatementRow> row = projection.statement(id);
        List<Revision> history = history(id);
        if (row.isEmpty() || number < 1 || number > history.size()) {
            return Optional.empty();
        }
        Revision at = history.get(number - 1);
        int stood = number - 1;
        while (stood > 0 && !stands(history.get(stood))) {
            stood--;
        }
        Revision standing = history.get(stood);
        Revision said = says(at) ? at : standing;
        Statement statement = bodies.statement(said.seq(), version(said.article(), said.version()));
        Review review = said.equals(standing)
                ? statement.review()
                : bodies.statement(standing.seq(), version(standing.article(), standing.version()))
                        .review();
        boolean visible = review == null || review.state() != ReviewState.REJECTED;
        for (Revision later : history.subList(stood + 1, number)) {
            visible &= later.kind() != RevisionKind.WITHDRAWAL && !mergedAway(later);
        }
        return Optional.of(view(row.get(), statement, version(said.article(), said.version()), number, visible));
    }

    /** Whether a revision says what the statement is from then on. */
    boolean stands(Revision revision) throws RecordException {
        return revision.kind() != RevisionKind.PROPOSAL && revision.kind() != RevisionKind.OPINION && says(revision);
    }

    /** A statement as the reader last had it, whatever people said; one that the reader never had as it stands. */
    Optional<StatementView> asRead(String id) throws RecordException {
        Optional<StatementRow> found = projection.statement(id);
        if (found.isEmpty() || found.get().machineSeq() == 0) {
            return found.isEmpty() ? Optional.empty() : statement(id);
        }
        StatementRow row = found.get();
        Revision read = history(id).stream()
                .filter(revision -> revision.seq() == row.machineSeq())
                .findFirst()
                .orElseThrow(() -> new RecordException("revision " + row.machineSeq() + " is missing"));
        VersionRow article = version(read.article(), read.version());
        return Optional.of(view(row, names.of(bodies.statement(read.seq(), article)), article, read.number(), true));
    }

    /** Whether a revision says what the statement is, and not only something about it. */
    boolean says(Revision revision) throws RecordException {
        return switch (revision.kind()) {
            case WITHDRAWAL, TAKEDOWN, COMMENT, ASSIGNMENT -> false;
            case MERGE, SPLIT, UNDO -> bodies.isStatement(revision.seq());
            default -> true;
        };
    }

    /** Whether from this revision on the statement was found as another one of its article. */
    private boolean mergedAway(Revision revision) throws RecordException {
        Optional<String> into = revision.kind() == RevisionKind.MERGE && !bodies.isStatement(revision.seq())
                ? bodies.pointsAt(Pointer.INTO, revision.seq())
                : Optional.empty();
        return into.isPresent()
                && projection
                        .statement(into.get())
                        .filter(other -> other.article().equals(revision.article()))
                        .isPresent();
    }

    /** @param version of the text; 0 for the newest */
    Optional<ArticleView> article(String id, int version) throws RecordException {
        return article(id, version, statement -> true);
    }

    /**
     * @param identity what the article is known by
     * @param sha256 hash of the text that is wanted; null for the newest
     */
    Optional<ArticleView> article(String identity, @Nullable String sha256) throws RecordException {
        Optional<String> id = id(identity);
        if (id.isEmpty() || sha256 == null) {
            return id.isEmpty() ? Optional.empty() : article(id.get(), 0);
        }
        Optional<Integer> version = handle.createQuery("SELECT max(version) FROM article_version"
                        + " WHERE article = ? AND sha256 = ? HAVING max(version) > 0")
                .bind(0, id.get())
                .bind(1, sha256)
                .mapTo(Integer.class)
                .findOne();
        return version.isEmpty() ? Optional.empty() : article(id.get(), version.get());
    }

    /** Whether the article that is known by this was taken down. */
    boolean takenDown(String identity) {
        return id(identity)
                .map(id ->
                        handle.createQuery("SELECT count(*) FROM article_version WHERE article = ? AND taken_down = 1")
                                        .bind(0, id)
                                        .mapTo(Integer.class)
                                        .one()
                                > 0)
                .orElse(false);
    }

    /** The id of the article that is known by this. */
    private Optional<String> id(String identity) {
        for (int salt = 0; ; salt++) {
            String id = Ids.article(identity, salt);
            Optional<String> known = handle.createQuery("SELECT identity FROM article WHERE id = ?")
                    .bind(0, id)
                    .mapTo(String.class)
                    .findOne();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (known.get().equals(identity)) {
                return Optional.of(id);
            }
        }
    }

    /** @param wanted by id, which of its statements */
    Optional<ArticleView> article(String id, int version, Predicate<String> wanted) throws RecordException {
        Optional<Integer> newest = handle.createQuery("SELECT version FROM article WHERE id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .findOne();
        if (newest.isEmpty() || version < 0 || version > newest.get()) {
            return Optional.empty();
        }
        VersionRow row = version(id, version == 0 ? newest.get() : version);
        if (row.takenDown()) {
            return Optional.empty();
        }
        List<StatementView> views = new ArrayList<>(statements(projection.statements(id).stream()
                .filter(s -> s.visible() && s.version() == row.version() && wanted.test(s.id()))
                .toList()));
        views.sort(Comparator.comparingInt((StatementView v) -> v.statement().start())
                .thenComparingInt(v -> v.statement().end()));
        Reading reading = payloads.assemble(
                bodies.article(row.articleSeq()).article(),
                row.readingSeq() == 0 ? Payloads.NOTHING : bodies.reading(row.readingSeq()),
                views.stream().map(StatementView::statement).toList(),
                "article " + id);
        return Optional.of(new ArticleView(row.heading(), newest.get(), names.around(reading), views));
    }

    /** @param counts of the speaker's statements, the newest of them at least */
    Optional<SpeakerView> speaker(String key, List<StatementView> latest, FacetCounts counts) {
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerView(
                key,
                latest.get(0).statement().speaker(),
                tally(Tallies.SPEAKER, key),
                first(counts.acts()),
                first(counts.issues()),
                first(counts.represented()),
                latest));
    }

    private static List<Tally> first(List<Tally> counts) {
        return counts.stream().limit(GROUPS).toList();
    }

    long tally(String dimension, String name) {
        return handle.createQuery("SELECT statements FROM tally WHERE dimension = ? AND name = ?")
                .bind(0, dimension)
                .bind(1, name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    List<Tally> tallies(String dimension, int limit) {
        return handle.createQuery("SELECT name, label, statements FROM tally WHERE dimension = ?"
                        + " ORDER BY statements DESC, name LIMIT ?")
                .bind(0, dimension)
                .bind(1, limit)
                .map((row, context) ->
                        new Tally(row.getString("name"), row.getString("label"), row.getLong("statements")))
                .list();
    }

    Counts counts() {
        return new Counts(
                count("SELECT count(*) FROM article"),
                tally(Tallies.ALL, ""),
                count("SELECT coalesce(max(seq), 0) FROM revision"),
                count("SELECT count(*) FROM tally WHERE dimension = 'speaker'"),
                count("SELECT count(*) FROM tally WHERE dimension = 'outlet'"));
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
