package org.demarche.article.clean;

/**
 * A link that the page offers beside the article.
 *
 * @param text its words
 * @param url where it leads, absolute when the page's own address is known
 */
public record Link(String text, String url) {}
