package org.demarche.ledger;

/**
 * How much a ledger holds.
 *
 * @param articles articles, whatever their number of versions
 * @param statements visible statements
 * @param revisions links of the chain
 * @param speakers different speakers of visible statements
 * @param outlets different outlets of visible statements
 */
public record Counts(long articles, long statements, long revisions, long speakers, long outlets) {}
