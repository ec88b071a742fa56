package org.demarche.ledger;

/**
 * How many visible statements share a value.
 *
 * @param key the value to filter by: a speaker's key, else the same as {@code label}
 * @param label the value to show
 * @param statements how many, at least 1
 */
public record Tally(String key, String label, long statements) {}
