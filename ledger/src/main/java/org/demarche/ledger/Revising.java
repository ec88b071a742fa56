package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.record.Precondition;
import org.demarche.record.RecordException;
import org.demarche.record.Review;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes one change to one statement within one write transaction. */
final class Revising {
    private final Payloads payloads;
    private final Author by;
    private final Views views;
    private final Bodies bodies;
    private final Journal journal;
    private final Projection projection;
    private final Groups groups;

    Revising(Handle handle, Dialect dialect, Payloads payloads, Author by, Journal journal) {
        this.payloads = payloads;
        this.by = by;
        this.views = new Views(handle, dialect, payloads);
        this.bodies = new Bodies(handle, payloads);
        this.journal = journal;
        this.projection = new Projection(handle, dialect, payloads.names(handle));
        this.groups = new Groups(handle);
    }

    /** @return empty when there is no such statement */
    Optional<Revised> revise(String id, int expected, Change change, @Nullable String reason) throws RecordException {
        Optional<StatementRow> found = projection.statement(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StatementRow row = found.get();
        if (change instanceof Change.Comment) {
            projection.note(append(RevisionKind.COMMENT, row, reason, Payloads.NOTHING));
            return Optional.of(done(id));
        }
        if (change instanceof Change.Assign assign) {
            String reviewer = assign.reviewer() == null ? null : Ids.storable(assign.reviewer());
            projection.assignment(
                    append(RevisionKind.ASSIGNMENT, row, reason, payloads.one(Pointer.TO, reviewer)), reviewer);
            return Optional.of(done(id));
        }
        if (change instanceof Change.Opinion opinion) {
            opinion(row, opinion.verdict(), reason);
            return Optional.of(done(id));
        }
        List<Revision> since = since(row, expected);
        if (!since.isEmpty() || expected > row.revisions()) {
            return Optional.of(new Revised(false, now(id), List.of(), since));
        }
        if (change instanceof Change.Withdraw) {
            projection.withdrawal(append(RevisionKind.WITHDRAWAL, row, reason, Payloads.NOTHING));
        } else if (change instanceof Change.Undo) {
            undo(row, reason);
        } else if (change instanceof Change.Merge merge) {
            return Optional.of(merge(row, merge, reason));
        } else if (change instanceof Change.Split split) {
            return Optional.of(done(id, split(row, split.parts(), reason)));
        } else if (change instanceof Change.Separate separate) {
            StatementRow other = other(row, separate.from());
            if (other.article().equals(row.article())) {
                throw new IllegalArgumentException("statements " + row.id() + " and " + other.id()
                        + " are of one article, so they are in no group together");
            }
            projection.tied(
                    append(RevisionKind.SPLIT, row, reason, payloads.one(Pointer.APART, other.id())),
                    other.id(),
                    false);
            groups.leave(row.id(), other.id());
            return Optional.of(done(id, List.of(other.id())));
        } else {
            say(row, change, reason);
        }
        return Optional.of(done(id));
    }

    /** What was revised since a person looked, oldest first, without what is in nobody's way. */
    private List<Revision> since(StatementRow row, int seen) {
        return views.history(row.id()).stream()
                .filter(revision -> revision.number() > seen && revision.kind().changes())
                .toList();
    }

    private Revised done(String id) throws RecordException {
        return done(id, List.of());
    }

    private Revised done(String id, List<String> others) throws RecordException {
        journal.flush();
        projection.flush();
        List<StatementView> touched = new ArrayList<>();
        for (String other : others) {
            touched.add(now(other));
        }
        return new Revised(true, now(id), touched, List.of());
    }

    private StatementRow other(StatementRow row, String id) {
        StatementRow other =
                projection.statement(id).orElseThrow(() -> new IllegalArgumentException("there is no statement " + id));
        if (other.id().equals(row.id())) {
            throw new IllegalArgumentException("statement " + id + " is the statement itself: give another one");
        }
        return other;
    }

    private Revised merge(StatementRow row, Change.Merge merge, @Nullable String reason) throws RecordException {
        StatementRow into = other(row, merge.into());
        if (!into.visible()) {
            throw new IllegalArgumentException("statement " + into.id() + " does not stand: nothing is merged into it");
        }
        String pointer = payloads.one(Pointer.INTO, into.id());
        if (!into.article().equals(row.article())) {
            projection.tied(append(RevisionKind.MERGE, row, reason, pointer), into.id(), true);
            groups.join(row.id(), into.id(), into.id());
            return done(row.id(), List.of(into.id()));
        }
        if (into.version() != row.version()) {
            throw new IllegalArgumentException("statements " + row.id() + " and " + into.id()
                    + " stand in different versions of the article: withdraw the one that no longer holds");
        }
        List<Revision> since = since(into, merge.seen());
        if (!since.isEmpty() || merge.seen() > into.revisions()) {
            return new Revised(false, now(row.id()), List.of(now(into.id())), since);
        }
        VersionRow article = version(row.article(), row.version());
        Statement kept = bodies.statement(into.seq(), article);
        Statement both = Merging.of(
                kept,
                bodies.statement(row.seq(), article),
                bodies.article(article.articleSeq()).points());
        if (!both.equals(kept)) {
            Statement reviewed = Payloads.kept(both, into.id(), kept.within(), review(ReviewState.CORRECTED, into));
            projection.shown(append(RevisionKind.MERGE, into, reason, payloads.statement(reviewed)), reviewed);
        }
        projection.merged(append(RevisionKind.MERGE, row, reason, pointer), into.id());
        return done(row.id(), List.of(into.id()));
    }

    /** @return the ids of the other parts */
    private List<String> split(StatementRow row, List<Statement> parts, @Nullable String reason)
            throws RecordException {
        if (parts.size() < 2) {
            throw new IllegalArgumentException(
                    "a statement is split into two parts at least; one part alone is a correction");
        }
        VersionRow article = version(row.article(), row.version());
        Statement before = bodies.statement(row.seq(), article);
        List<String> others = new ArrayList<>();
        for (Statement part : parts.subList(1, parts.size())) {
            String id = fresh(article, part);
            if (others.contains(id)) {
                throw new IllegalArgumentException("two parts have the same words");
            }
            Review review = new Review(ReviewState.CORRECTED, by.name(), journal.at(), "1");
            Statement made = Payloads.kept(part, id, before.within(), review);
            String body = payloads.statement(made);
            refuseWhatDoesNotStand(body, article);
            projection.shown(
                    journal.append(RevisionKind.SPLIT, row.article(), row.version(), id, 1, reason, body), made);
            others.add(id);
        }
        Statement first = Payloads.kept(parts.get(0), row.id(), before.within(), review(ReviewState.CORRECTED, row));
        String body = payloads.statement(first);
        refuseWhatDoesNotStand(body, article);
        projection.shown(append(RevisionKind.SPLIT, row, reason, body), first);
        return others;
    }

    /** A second reviewer's reading, of what the reader said. */
    private void opinion(StatementRow row, Change verdict, @Nullable String reason) throws RecordException {
        StatementView read =
                views.asRead(row.id()).orElseThrow(() -> new RecordException("statement " + row.id() + " is gone"));
        Statement said = verdict instanceof Change.Correct correct ? correct.statement() : read.statement();
        VersionRow article = version(row.article(), read.article().version());
        Statement reviewed = Payloads.kept(said, row.id(), read.statement().within(), review(state(verdict), row));
        String body = payloads.statement(reviewed);
        refuseWhatDoesNotStand(body, article);
        projection.note(journal.append(
                RevisionKind.OPINION, row.article(), article.version(), row.id(), row.revisions() + 1, reason, body));
    }

    private Review review(ReviewState state, StatementRow row) {
        return new Review(state, by.name(), journal.at(), Integer.toString(row.revisions() + 1));
    }

    private static ReviewState state(Change verdict) {
        if (verdict instanceof Change.Correct) {
            return ReviewState.CORRECTED;
        }
        return verdict instanceof Change.Reject ? ReviewState.REJECTED : ReviewState.ACCEPTED;
    }

    /** What stood before the last decision of a person stands again. */
    private void undo(StatementRow row, @Nullable String reason) throws RecordException {
        List<Revision> history = views.history(row.id());
        int last = history.size() - 1;
        while (last >= 0 && !isDecision(history.get(last))) {
            last--;
        }
        Optional<String> tied = last < 0 ? Optional.empty() : tied(history.get(last));
        if (tied.isPresent()) {
            projection.untied(
                    append(RevisionKind.UNDO, row, reason, payloads.one(Pointer.UNTIE, tied.get())), tied.get());
            return;
        }
        if (last < 1) {
            throw new IllegalArgumentException(
                    last < 0
                            ? "statement " + row.id() + ": no person has decided anything that could be undone"
                            : "statement " + row.id() + " was added by a person: reject or withdraw it instead");
        }
        for (int i = last - 1; i >= 0; i--) {
            Revision before = history.get(i);
            if (before.kind() == RevisionKind.WITHDRAWAL) {
                projection.withdrawal(append(RevisionKind.WITHDRAWAL, row, reason, Payloads.NOTHING));
                return;
            }
            if (before.kind() == RevisionKind.MERGE
                    && !bodies.isStatement(before.seq())
                    && tied(before).isEmpty()) {
                String into = bodies.pointsAt(Pointer.INTO, before.seq()).orElseThrow();
                projection.merged(append(RevisionKind.MERGE, row, reason, payloads.one(Pointer.INTO, into)), into);
                return;
            }
            if (views.stands(before)) {
                Statement said = bodies.statement(before.seq(), version(row.article(), before.version()));
                ChainRow revision = journal.append(
                        RevisionKind.UNDO,
                        row.article(),
                        before.version(),
                        row.id(),
                        row.revisions() + 1,
                        reason,
                        payloads.statement(said));
                projection.shown(revision, said);
                return;
            }
        }
    }

    private static boolean isDecision(Revision revision) {
        return revision.author().kind() == AuthorKind.PERSON && revision.kind().changes();
    }

    /** The statement of another article that a revision tied this one to, or said was another one. */
    private Optional<String> tied(Revision revision) throws RecordException {
        RevisionKind kind = revision.kind();
        if ((kind != RevisionKind.MERGE && kind != RevisionKind.SPLIT) || bodies.isStatement(revision.seq())) {
            return Optional.empty();
        }
        Optional<String> other = bodies.pointsAt(Pointer.of(kind), revision.seq());
        boolean sameArticle = other.flatMap(projection::statement)
                .filter(row -> row.article().equals(revision.article()))
                .isPresent();
        return sameArticle ? Optional.empty() : other;
    }

    private VersionRow version(String article, int version) throws RecordException {
        return projection
                .version(article, version)
                .orElseThrow(() -> new RecordException("article " + article + " has no version " + version));
    }

    /**
     * Adds a statement that the reader missed to the newest version of an article.
     *
     * @param version in which the words were selected; 0 for the newest, whichever it is
     * @return empty when there is no such article, or it was taken down
     */
    Optional<StatementView> add(String article, int version, Statement statement, @Nullable String reason)
            throws RecordException {
        Optional<VersionRow> newest = projection.newest(article);
        if (newest.isEmpty() || newest.get().takenDown()) {
            return Optional.empty();
        }
        VersionRow text = newest.get();
        if (version != 0 && version != text.version()) {
            throw new IllegalArgumentException("the words were selected in version " + version + " of article "
                    + article + ", and its newest is version " + text.version() + ": select them there");
        }
        String id = fresh(text, statement);
        Review review = new Review(ReviewState.ACCEPTED, by.name(), journal.at(), "1");
        Statement added = Payloads.kept(statement, id, null, review);
        String body = payloads.statement(added);
        refuseWhatDoesNotStand(body, text);
        projection.shown(journal.append(RevisionKind.ADDITION, article, text.version(), id, 1, reason, body), added);
        return Optional.of(done(id).now());
    }

    /** An id for a statement that a person adds. */
    private String fresh(VersionRow text, Statement statement) {
        String id = Ids.statement(text.article() + "\n" + text.sha256() + "\n" + Matching.offsets(statement), 0);
        if (projection.statement(id).isPresent()) {
            throw new IllegalArgumentException(
                    "these words are those of statement " + id + " already: correct or confirm it instead");
        }
        return id;
    }

    private void say(StatementRow row, Change change, @Nullable String reason) throws RecordException {
        VersionRow article = version(row.article(), row.version());
        Statement before = bodies.statement(row.seq(), article);
        Statement after = change instanceof Change.Correct correct ? correct.statement() : before;
        RevisionKind kind = change instanceof Change.Correct
                ? RevisionKind.CORRECTION
                : change instanceof Change.Reject ? RevisionKind.REJECTION : RevisionKind.CONFIRMATION;
        Statement reviewed = Payloads.kept(after, row.id(), before.within(), review(state(change), row));
        String body = payloads.statement(reviewed);
        if (change instanceof Change.Correct) {
            refuseWhatDoesNotStand(body, article);
        }
        projection.shown(append(kind, row, reason, body), reviewed);
        if (change instanceof Change.Correct correct && correct.preconditions() != null) {
            hold(row.id(), article, correct.preconditions(), reason);
        }
    }

    /** The article's reading, with other preconditions of one statement; its digest stays, so that adding it again changes nothing. */
    private void hold(String statement, VersionRow article, List<Precondition> preconditions, @Nullable String reason)
            throws RecordException {
        String before = article.readingSeq() == 0 ? Payloads.NOTHING : bodies.reading(article.readingSeq());
        Optional<String> body = payloads.held(before, statement, preconditions);
        if (body.isPresent()) {
            ChainRow revision = journal.append(
                    RevisionKind.READING,
                    article.article(),
                    article.version(),
                    null,
                    views.articleHistory(article.article()).size() + 1,
                    reason,
                    body.get());
            projection.reading(revision, payloads.digestIn(body.get(), "the correction"));
        }
    }

    private void refuseWhatDoesNotStand(String body, VersionRow article) throws RecordException {
        try {
            payloads.readStatement(body, bodies.article(article.articleSeq()).points(), "the correction");
        } catch (RecordException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ChainRow append(RevisionKind kind, StatementRow row, @Nullable String reason, String body) {
        return journal.append(kind, row.article(), row.version(), row.id(), row.revisions() + 1, reason, body);
    }

    private StatementView now(String id) throws RecordException {
        return views.statement(id).orElseThrow(() -> new RecordException("statement " + id + " is gone"));
    }
}
