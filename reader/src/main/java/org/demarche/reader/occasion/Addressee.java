package org.demarche.reader.occasion;

/**
 * Whom a statement is said to or asked of.
 *
 * @param name canonical name; the noun phrase without determiner for a group that has none
 * @param firstWord index of the first word
 * @param endWord index behind the last
 * @param rule name of the rule that found it
 */
record Addressee(String name, int firstWord, int endWord, String rule) {}
