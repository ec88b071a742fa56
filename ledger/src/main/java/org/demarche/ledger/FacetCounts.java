package org.demarche.ledger;

import java.util.List;

/**
 * What was found, counted by its values; each list has the most frequent value first.
 *
 * @param speakers by speaker; the key is the speaker's
 * @param represented by whom the speakers speak for
 * @param outlets by outlet
 * @param acts by act
 * @param issues by issue
 * @param months by the month of the day that statements are sorted by, as YYYY-MM
 * @param conditional how many are on a condition
 * @param reviewed how many a person has reviewed
 * @param counted how many statements were counted
 * @param exact whether these were all; if not, they were the newest
 */
public record FacetCounts(
        List<Tally> speakers,
        List<Tally> represented,
        List<Tally> outlets,
        List<Tally> acts,
        List<Tally> issues,
        List<Tally> months,
        long conditional,
        long reviewed,
        long counted,
        boolean exact) {
    public FacetCounts {
        speakers = List.copyOf(speakers);
        represented = List.copyOf(represented);
        outlets = List.copyOf(outlets);
        acts = List.copyOf(acts);
        issues = List.copyOf(issues);
        months = List.copyOf(months);
    }
}
