package org.demarche.reader.encoder;

/**
 * What the encoder says of one window's words.
 *
 * @param tags for each word the scores of its tags, {@link Roles#TAGS} numbers a word
 * @param links for each word its projections for linking, {@link Links#VECTOR} numbers a word
 */
record WindowScores(float[] tags, float[] links) {}
