package org.demarche.reader.text;

/**
 * A sentence.
 *
 * @param index its place in {@link Passages#sentences()}
 * @param firstWord index of its first word in {@link Passages#words()}
 * @param endWord index behind its last word; more than {@code firstWord}
 * @param paragraph index of its paragraph
 */
public record Sentence(int index, int firstWord, int endWord, int paragraph) {}
