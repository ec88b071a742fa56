package org.demarche.ledger;

import java.time.LocalDate;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the ledger has it at one revision.
 *
 * @param statement the statement; its id and {@code within} are the ledger's ids, which are URL-safe and stay for ever
 * @param article the article whose text the offsets (code points) point into
 * @param revision number of the revision that gave this wording, from 1
 * @param revisions how many revisions there are; proposals that do not stand are counted
 * @param speakerKey key of the speaker's page, URL-safe
 * @param day by what it is sorted: when it was said, else when it was published, else when it was added; of an inexact date the first day
 * @param visible whether it stands; false for a withdrawn or rejected one, which only {@code statement} and {@code history} give
 * @param flagged whether a person should look again: the article's text changed, or the reader now differs from what a person reviewed
 * @param assigned the reviewer to whom the desk gave it, null for nobody
 * @param mergedInto id of the statement of the same article that it was merged into, null for none
 * @param addedAt when it first came into the ledger, UTC, ISO 8601
 * @param revisedAt when its newest revision was made, UTC, ISO 8601
 */
public record StatementView(
        Statement statement,
        ArticleHeading article,
        int revision,
        int revisions,
        String speakerKey,
        LocalDate day,
        boolean visible,
        boolean flagged,
        @Nullable String assigned,
        @Nullable String mergedInto,
        String addedAt,
        String revisedAt) {
    /** The statement's id in the ledger. */
    public String id() {
        return statement.id();
    }

    /** Whether a person has accepted, corrected or rejected it. */
    public boolean reviewed() {
        return statement.review() != null;
    }
}
