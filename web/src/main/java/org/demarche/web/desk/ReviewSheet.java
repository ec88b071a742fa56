package org.demarche.web.desk;

import java.util.List;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;

/**
 * What the page of one statement at the desk shows.
 *
 * @param view the statement as it stands
 * @param window the text around it
 * @param form what the form holds: the statement's, or what somebody had typed
 * @param dirty which fields differ from the statement
 * @param history its revisions, oldest first
 * @param reason what was typed as reason
 * @param feedback what is wrong with what was sent, empty when nothing is
 * @param conflict the fields in which two editors differ, empty when they do not
 * @param meanwhile what was revised since the form was made
 * @param waiting how many wait in the queue
 * @param reviewers to whom it can be given
 */
public record ReviewSheet(
        StatementView view,
        Piece.Window window,
        FormSheet form,
        List<String> dirty,
        List<Revision> history,
        String reason,
        String feedback,
        List<Difference> conflict,
        List<Revision> meanwhile,
        int waiting,
        List<String> reviewers) {

    /**
     * A field that two editors see differently.
     *
     * @param label of the field
     * @param yours what was typed here
     * @param theirs what stands now
     */
    public record Difference(String label, String yours, String theirs) {}
}
