package org.demarche.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How far reviewers who did not see each other's decisions agree on one field. Of each statement the first decision of a person and all
 * {@link Change.Opinion}s are compared, one a reviewer.
 *
 * @param field the field's name in the record; {@code speaker} is the speaker's name, {@code statement} whether it is one at all
 * @param pairs how many pairs of decisions on one statement were compared
 * @param agreed in how many of them both say the same
 * @param alpha Krippendorff's alpha for nominal data (K. Krippendorff, Content Analysis, 2004, chapter 11): 1 where all agree, 0 where they
 *     agree as chance would have it; null where it is not defined, because there is no pair, or nobody ever said anything else
 */
public record Agreement(
        String field, long pairs, long agreed, @Nullable Double alpha) {
    /** The share of pairs that agree, 0 to 1; of no pairs it is not a number. */
    public double share() {
        return (double) agreed / pairs;
    }
}
