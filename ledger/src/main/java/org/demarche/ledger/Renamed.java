package org.demarche.ledger;

/**
 * A renaming with who made it, when and why.
 *
 * @param renaming from what to what
 * @param stands whether the old name still leads to the new one: no later renaming says something else
 * @param revision the link of the chain that holds it
 */
public record Renamed(Renaming renaming, boolean stands, Revision revision) {}
