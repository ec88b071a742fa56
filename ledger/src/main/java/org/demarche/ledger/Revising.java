package org.demarche.ledger;

import java.util.List;
import java.util.Optional;
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

    Revising(Handle handle, Dialect dialect, Payloads payloads, Author by, Journal journal) {
        this.payloads = payloads;
        this.by = by;
        this.views = new Views(handle, dialect, payloads);
        this.bodies = new Bodies(handle, payloads);
        this.journal = journal;
        this.projection = new Projection(handle, dialect);
    }

    /** @return empty when there is no such statement */
    Optional<Revised> revise(String id, int expected, Change change, @Nullable String reason) throws RecordException {
        Optional<StatementRow> found = projection.statement(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StatementRow row = found.get();
        if (change instanceof Change.Comment) {
            projection.comment(append(RevisionKind.COMMENT, row, reason, Payloads.NOTHING));
            return Optional.of(done(id));
        }
        List<Revision> history = views.history(id);
        List<Revision> since = history.stream()
                .filter(revision -> revision.number() > expected && revision.kind() != RevisionKind.COMMENT)
                .toList();
        if (!since.isEmpty() || expected > row.revisions()) {
            return Optional.of(new Revised(false, now(id), since));
        }
        if (change instanceof Change.Withdraw) {
            projection.withdrawal(append(RevisionKind.WITHDRAWAL, row, reason, Payloads.NOTHING));
        } else if (change instanceof Change.Undo) {
            undo(row, history, reason);
        } else {
            say(row, change, reason);
        }
        return Optional.of(done(id));
    }

    private Revised done(String id) throws RecordException {
        journal.flush();
        projection.flush();
        return new Revised(true, now(id), List.of());
    }

    /** What stood before the last decision of a person stands again. */
    private void undo(StatementRow row, List<Revision> history, @Nullable String reason) throws RecordException {
        int last = history.size() - 1;
        while (last >= 0 && !isDecision(history.get(last))) {
            last--;
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
            if (before.kind() != RevisionKind.COMMENT && before.kind() != RevisionKind.PROPOSAL) {
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
        return revision.author().kind() == AuthorKind.PERSON && revision.kind() != RevisionKind.COMMENT;
    }

    private VersionRow version(String article, int version) throws RecordException {
        return projection
                .version(article, version)
                .orElseThrow(() -> new RecordException("article " + article + " has no version " + version));
    }

    /**
     * Adds a statement that the reader missed to the newest version of an article.
     *
     * @return empty when there is no such article, or it was taken down
     */
    Optional<StatementView> add(String article, Statement statement, @Nullable String reason) throws RecordException {
        Optional<VersionRow> newest = projection.newest(article);
        if (newest.isEmpty() || newest.get().takenDown()) {
            return Optional.empty();
        }
        VersionRow text = newest.get();
        String id = Ids.statement(article + "\n" + text.sha256() + "\n" + Matching.offsets(statement), 0);
        if (projection.statement(id).isPresent()) {
            throw new IllegalArgumentException(
                    "these words are those of statement " + id + " already: correct or confirm it instead");
        }
        Review review = new Review(ReviewState.ACCEPTED, by.name(), journal.at(), "1");
        Statement added = Payloads.kept(statement, id, null, review);
        String body = payloads.statement(added);
        refuseWhatDoesNotStand(body, text);
        projection.shown(journal.append(RevisionKind.ADDITION, article, text.version(), id, 1, reason, body), added);
        return Optional.of(done(id).now());
    }

    private void say(StatementRow row, Change change, @Nullable String reason) throws RecordException {
        VersionRow article = version(row.article(), row.version());
        Statement before = bodies.statement(row.seq(), article);
        Statement after = change instanceof Change.Correct correct ? correct.statement() : before;
        RevisionKind kind = change instanceof Change.Correct
                ? RevisionKind.CORRECTION
                : change instanceof Change.Reject ? RevisionKind.REJECTION : RevisionKind.CONFIRMATION;
        ReviewState state = switch (kind) {
            case CORRECTION -> ReviewState.CORRECTED;
            case REJECTION -> ReviewState.REJECTED;
            default -> ReviewState.ACCEPTED;
        };
        Review review = new Review(state, by.name(), journal.at(), Integer.toString(row.revisions() + 1));
        Statement reviewed = Payloads.kept(after, row.id(), before.within(), review);
        String body = payloads.statement(reviewed);
        if (change instanceof Change.Correct) {
            refuseWhatDoesNotStand(body, article);
        }
        projection.shown(append(kind, row, reason, body), reviewed);
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
