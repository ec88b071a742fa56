package org.demarche.ledger;

/**
 * What copying a ledger to another home gave.
 *
 * @param copied how many revisions were copied
 * @param known how many were there already, from a copy that was interrupted
 * @param verification what verifying the copy gave
 */
public record Copied(long copied, long known, Verification verification) {}
