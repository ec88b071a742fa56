package org.demarche.ledger;

import java.util.Optional;
import org.demarche.record.Article;
import org.demarche.record.Named;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;

/** Feeds a stored revision to a projection, as adding it did when it came in. */
final class Replay {
    private final Bodies bodies;
    private final Payloads payloads;
    private final Projection projection;

    Replay(Bodies bodies, Payloads payloads, Projection projection) {
        this.bodies = bodies;
        this.payloads = payloads;
        this.projection = projection;
    }

    /**
     * @param body the revision's payload
     * @throws RecordException when the payload is not what its kind calls for, or speaks of what did not come in before
     */
    void apply(ChainRow revision, String body) throws RecordException {
        String place = "revision " + revision.seq();
        Optional<RevisionKind> kind = Named.find(RevisionKind.class, revision.kind());
        if (kind.isEmpty()) {
            throw new RecordException(place + " has the unknown kind \"" + revision.kind() + "\"");
        }
        switch (kind.get()) {
            case ARTICLE -> {
                Article article = payloads.readArticle(body, place);
                bodies.keep(revision.seq(), article);
                projection.article(revision, article);
            }
            case READING -> projection.reading(revision, payloads.digestIn(body, place));
            case EXTRACTION, CONFIRMATION, CORRECTION, REJECTION, ADDITION ->
                projection.shown(revision, statement(revision, body, place));
            case MERGE, SPLIT, UNDO -> pointedOrShown(kind.get(), revision, body, place);
            case PROPOSAL -> {
                statement(revision, body, place);
                projection.proposal(revision);
            }
            case OPINION -> {
                statement(revision, body, place);
                projection.note(revision);
            }
            case COMMENT -> projection.note(revision);
            case ASSIGNMENT ->
                projection.assignment(
                        revision, payloads.one(Pointer.TO, body, place).orElse(null));
            case NAMING -> payloads.renaming(new Journal.Entry(revision, body));
            case WITHDRAWAL -> projection.withdrawal(revision);
            case TAKEDOWN -> projection.takedown(revision, payloads.takenDown(body, revision));
        }
    }

    private void pointedOrShown(RevisionKind kind, ChainRow revision, String body, String place)
            throws RecordException {
        if (payloads.isStatement(body, place)) {
            projection.shown(revision, statement(revision, body, place));
            return;
        }
        String field = Pointer.of(kind);
        String other = payloads.one(field, body, place)
                .orElseThrow(() -> new RecordException(place + " says neither a statement nor " + field + " which"));
        Pointer.apply(kind, projection, revision, other);
    }

    private Statement statement(ChainRow revision, String body, String place) throws RecordException {
        VersionRow article = projection
                .version(revision.article(), revision.version())
                .orElseThrow(() -> new RecordException(place + " speaks of version " + revision.version()
                        + " of article " + revision.article() + ", which did not come in before"));
        Statement statement = payloads.readStatement(
                body, bodies.article(article.articleSeq()).points(), place);
        if (!statement.id().equals(revision.statement())) {
            throw new RecordException(
                    place + " is of statement " + revision.statement() + " and its payload of " + statement.id());
        }
        return statement;
    }
}
