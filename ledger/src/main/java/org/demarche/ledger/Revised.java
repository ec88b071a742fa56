package org.demarche.ledger;

import java.util.List;

/**
 * What came of a change to a statement.
 *
 * @param done whether the change was made; false when somebody else revised the statement meanwhile, and then nothing was written
 * @param now the statement as it stands now
 * @param others other statements as they stand now that the change made or touched: the parts of a split, what another was merged into
 * @param since what was revised meanwhile, oldest first; empty when the change was made
 */
public record Revised(boolean done, StatementView now, List<StatementView> others, List<Revision> since) {
    public Revised {
        others = List.copyOf(others);
        since = List.copyOf(since);
    }
}
