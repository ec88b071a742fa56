package org.demarche.reader.occasion;

/**
 * Where or in what something was said.
 *
 * @param name as the text has it, without determiner: "interview with TF1"
 * @param firstWord index of the first word
 * @param endWord index behind the last
 */
record Venue(String name, int firstWord, int endWord) {}
