package org.demarche.web.desk;

import java.util.List;
import org.demarche.ledger.StatementView;

/**
 * Statements that may be the same as another one.
 *
 * @param heading what they have in common with it
 * @param statements the statements
 */
public record Candidates(String heading, List<StatementView> statements) {
    public Candidates {
        statements = List.copyOf(statements);
    }
}
