package org.demarche.ledger;

import java.util.List;

/**
 * What came of a change to a statement.
 *
 * @param done whether the change was made; false when somebody else revised the statement meanwhile, and then nothing was written
 * @param now the statement as it stands now
 * @param since what was revised meanwhile, oldest first; empty when the change was made
 */
public record Revised(boolean done, StatementView now, List<Revision> since) {
    public Revised {
        since = List.copyOf(since);
    }
}
