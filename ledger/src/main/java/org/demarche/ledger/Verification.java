package org.demarche.ledger;

import java.util.List;

/**
 * What checking a whole ledger gave.
 *
 * @param revisions how many links of the chain were recomputed
 * @param texts how many stored article texts were hashed
 * @param statements how many statements of the derived tables were compared with the chain
 * @param head hash of the newest revision, as {@link Ledger#head} gives it; write it down to prove later that nothing was cut off
 * @param faults what does not hold, in order of the chain; at most {@value Verifier#MAX_FAULTS}
 * @param more how many further faults were found and not listed
 */
public record Verification(long revisions, long texts, long statements, String head, List<Fault> faults, long more) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether everything holds. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
