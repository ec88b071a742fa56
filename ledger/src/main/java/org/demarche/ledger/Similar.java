package org.demarche.ledger;

/**
 * A statement that means much the same as another one.
 *
 * @param statement the statement
 * @param likeness how alike the two are, 0 to 1; only its order means something
 */
public record Similar(StatementView statement, double likeness) {}
