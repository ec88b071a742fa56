package org.demarche.reader.encoder;

/**
 * A run of words that goes through the encoder at once.
 *
 * @param first number of the first word
 * @param last number behind the last word
 * @param pieces how many pieces these words have, with the two that frame every window
 */
public record Window(int first, int last, int pieces) {}
