package org.demarche.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts for one field what reviewers said of the same statements, and gives their agreement. Krippendorff's alpha takes any number of
 * reviewers, and statements that not all of them looked at.
 */
final class AgreementCounting {
    private long pairs;
    private long agreed;

    /** How many decisions that can be compared say each value. */
    private final Map<String, Long> values = new HashMap<>();

    private long decisions;

    /** Pairs that disagree, each weighted by one over the statement's decisions less one. */
    private double disagreement;

    /** @param said what each reviewer said of one statement; it counts when there are two at least */
    void take(List<String> said) {
        int n = said.size();
        if (n < 2) {
            return;
        }
        long differing = 0;
        for (int i = 0; i < n; i++) {
            values.merge(said.get(i), 1L, Long::sum);
            for (int j = i + 1; j < n; j++) {
                boolean same = said.get(i).equals(said.get(j));
                pairs++;
                agreed += same ? 1 : 0;
                differing += same ? 0 : 1;
            }
        }
        decisions += n;
        disagreement += 2.0 * differing / (n - 1);
    }

    Agreement result(String field) {
        return new Agreement(field, pairs, agreed, alpha());
    }

    private @Nullable Double alpha() {
        double same = 0;
        for (long count : values.values()) {
            same += (double) count * count;
        }
        double expected = (double) decisions * decisions - same;
        return expected == 0 ? null : Double.valueOf(1 - (decisions - 1) * disagreement / expected);
    }
}
