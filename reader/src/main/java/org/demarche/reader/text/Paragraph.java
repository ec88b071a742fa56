package org.demarche.reader.text;

/**
 * A paragraph: what stands between blank lines.
 *
 * @param index its place in {@link Passages#paragraphs()}; 0 is the headline where the article has one
 * @param firstSentence index of its first sentence
 * @param endSentence index behind its last sentence; more than {@code firstSentence}
 * @param firstWord index of its first word
 * @param endWord index behind its last word
 */
public record Paragraph(int index, int firstSentence, int endSentence, int firstWord, int endWord) {}
