package org.demarche.article.page;

import java.util.List;
import org.demarche.article.clean.Link;
import org.demarche.article.clean.Paragraph;

/**
 * What was found of an article's text.
 *
 * @param paragraphs in order
 * @param captions in order
 * @param related links to other articles, in order
 * @param cut whether a notice to those who do not pay stands in or behind it
 */
record Body(List<Paragraph> paragraphs, List<String> captions, List<Link> related, boolean cut) {}
