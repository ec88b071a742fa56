package org.demarche.reader.encoder;

/**
 * A run of words of one role.
 *
 * @param role see {@link Roles}
 * @param first number of its first word in the article
 * @param last number of its last word
 * @param probability how likely its tags are, the mean over its words
 */
record Run(int role, int first, int last, double probability) {}
