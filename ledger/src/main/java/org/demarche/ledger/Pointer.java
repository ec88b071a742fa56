package org.demarche.ledger;

import java.util.Optional;
import org.demarche.record.RecordException;

/** What a revision's payload holds that says no statement, but which other statement or which reviewer is meant. */
final class Pointer {
    /** In an assignment: the reviewer. */
    static final String TO = "to";
    /** In a merge: the statement that is the same. */
    static final String INTO = "into";
    /** In a split: the statement that is another one. */
    static final String APART = "apart";
    /** In an undoing: the statement of which one of the two was said. */
    static final String UNTIE = "untie";

    private Pointer() {}

    /** The field in which a revision of this kind names another statement. */
    static String of(RevisionKind kind) {
        return switch (kind) {
            case MERGE -> INTO;
            case SPLIT -> APART;
            default -> UNTIE;
        };
    }

    /** What a revision makes of the derived tables that names another statement. */
    static void apply(RevisionKind kind, Projection projection, ChainRow revision, String other)
            throws RecordException {
        if (kind == RevisionKind.MERGE && inOneArticle(projection, revision, other)) {
            projection.merged(revision, other);
        } else if (kind == RevisionKind.UNDO) {
            projection.untied(revision, other);
        } else {
            projection.tied(revision, other, kind == RevisionKind.MERGE);
        }
    }

    private static boolean inOneArticle(Projection projection, ChainRow revision, String other) {
        Optional<StatementRow> row = projection.statement(other);
        return row.isPresent() && row.get().article().equals(revision.article());
    }
}
