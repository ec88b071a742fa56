package org.demarche.ledger;

import org.demarche.record.Statement;

/** What a person does to a statement. */
public sealed interface Change {
    /** It is right as it stands; one that was withdrawn or rejected stands again. */
    record Confirm() implements Change {}

    /**
     * It should say something else.
     *
     * @param statement all fields as they should be, with offsets in code points into the article's version that the statement's view
     *     names; its id, {@code within} and review are set by the ledger and not looked at
     */
    record Correct(Statement statement) implements Change {}

    /** It is no statement: the reader was wrong. */
    record Reject() implements Change {}

    /** The last decision of a person about it is taken back, be it an undoing itself; what stood before stands again. */
    record Undo() implements Change {}

    /** Something is said about it, in the reason, and nothing else changes. It is in nobody's way: it conflicts with nothing. */
    record Comment() implements Change {}

    /** It no longer stands, for the reason given. */
    record Withdraw() implements Change {}
}
