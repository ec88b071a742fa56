package org.demarche.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One thing that does not hold in a ledger.
 *
 * @param part what was checked: {@code database}, {@code chain}, {@code payload}, {@code text}, {@code statement}, {@code index},
 *     {@code counts}, {@code root}
 * @param seq the revision, 0 when it concerns none
 * @param article the article's id, null when it concerns none
 * @param statement the statement's id, null when it concerns none
 * @param problem what does not hold, with the place
 * @param remedy what to do
 */
public record Fault(
        String part,
        long seq,
        @Nullable String article,
        @Nullable String statement,
        String problem,
        String remedy) {
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(part).append(": ");
        if (seq > 0) {
            line.append("revision ").append(seq).append(", ");
        }
        if (article != null) {
            line.append("article ").append(article).append(", ");
        }
        if (statement != null) {
            line.append("statement ").append(statement).append(", ");
        }
        return line.append(problem).append(". ").append(remedy).toString();
    }
}
