package org.demarche.ledger;

/**
 * What adding one reading did. It is handed out only after the transaction is on the disk.
 *
 * @param article the article's id
 * @param version the version of its text that the reading rests on, from 1
 * @param outcome whether the article was known
 * @param created statements that the ledger did not have
 * @param revised known statements of which the reader now says something else; each got a new revision
 * @param known statements that were there already, word for word
 * @param withdrawn statements of an earlier reading of the same text that this one no longer finds, and no person had reviewed
 */
public record Added(String article, int version, Outcome outcome, int created, int revised, int known, int withdrawn) {
    /** Whether an article was known. */
    public enum Outcome {
        /** The article was not there. */
        NEW,
        /** The article was there with this text. */
        KNOWN,
        /** The article was there with another text; the statements of the older text are flagged for review. */
        NEW_VERSION
    }

    /** Whether nothing at all was written, because everything was known. */
    public boolean unchanged() {
        return outcome == Outcome.KNOWN && created == 0 && revised == 0 && withdrawn == 0;
    }
}
