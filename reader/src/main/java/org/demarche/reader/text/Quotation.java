package org.demarche.reader.text;

/**
 * A passage between quotation marks, the marks included.
 *
 * @param firstWord index of the opening mark
 * @param endWord index behind the closing mark; behind the paragraph's last word where it is not closed
 * @param closed whether a closing mark was found; one that runs on into the next paragraph has none
 */
public record Quotation(int firstWord, int endWord, boolean closed) {}
