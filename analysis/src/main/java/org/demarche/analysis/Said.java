package org.demarche.analysis;

import java.time.LocalDate;
import org.demarche.record.PartialDate;
import org.demarche.record.Statement;

/**
 * A statement with where it was published and when it was said.
 *
 * @param id what tells the statement from all others: the ledger's id, outside a ledger {@code SOURCE#ID}
 * @param statement the statement
 * @param in where it was published
 * @param when when it was said, else when it was published, else when it came in
 * @param sentence the sentence or sentences it stands in
 * @param copies number of the group of reports of this one statement; two statements with one number are copies
 * @param words the content's words as they are compared
 */
public record Said(
        String id, Statement statement, Publication in, PartialDate when, String sentence, int copies, Words words) {
    Said copy(int number) {
        return number == copies ? this : new Said(id, statement, in, when, sentence, number, words);
    }

    /** The first day it can have been said. */
    public LocalDate day() {
        return when.first();
    }

    /** The last day it can have been said. */
    public LocalDate lastDay() {
        return when.last();
    }

    /** Whether the article gives the words of its speaker itself; false where another speaker reports them. */
    public boolean firstHand() {
        return statement.within() == null;
    }
}
