package org.demarche.record;

/**
 * The words that a field without a span of its own rests on.
 *
 * @param start offset in code points
 * @param end offset in code points, exclusive
 * @param rule name of the rule or model that proposed the field from these words
 */
public record Evidence(int start, int end, String rule) {}
