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

    Revising(Handle handle, Payloads payloads, Author by, Journal journal) {
        this.payloads = payloads;
        this.by = by;
        this.views = new Views(handle, payloads);
        this.bodies = new Bodies(handle, payloads);
        this.journal = journal;
        this.projection = new Projection(handle, "main");
    }

    /** @return empty when there is no such statement */
    Optional<Revised> revise(String id, int expected, Change change, @Nullable String reason) throws RecordException {
        Optional<StatementRow> found = projection.statement(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StatementRow row = found.get();
        if (row.revisions() != expected) {
            List<Revision> since = views.history(id).stream()
                    .filter(revision -> revision.number() > expected)
                    .toList();
            return Optional.of(new Revised(false, now(id), since));
        }
        if (change instanceof Change.Withdraw) {
            projection.withdrawal(append(RevisionKind.WITHDRAWAL, row, reason, Payloads.NOTHING));
        } else {
            say(row, change, reason);
        }
        journal.flush();
        projection.flush();
        return Optional.of(new Revised(true, now(id), List.of()));
    }

    private void say(StatementRow row, Change change, @Nullable String reason) throws RecordException {
        VersionRow article = projection
                .version(row.article(), row.version())
                .orElseThrow(
                        () -> new RecordException("article " + row.article() + " has no version " + row.version()));
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
