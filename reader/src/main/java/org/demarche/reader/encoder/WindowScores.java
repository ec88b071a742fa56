package org.demarche.reader.encoder;

/**
 * What the encoder says of one window's words.
 *
 * @param tags for each word the scores of its tags, {@link Roles#TAGS} numbers a word
 * @param pairs for each word its projections, {@link Pairs#VECTOR} numbers a word
 */
record WindowScores(float[] tags, float[] pairs) {}
