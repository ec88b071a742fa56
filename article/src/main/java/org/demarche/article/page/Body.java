package org.demarche.article.page;

import java.util.List;
import org.demarche.article.clean.Paragraph;

/**
 * What was found of an article's text.
 *
 * @param paragraphs in order
 * @param captions in order
 */
record Body(List<Paragraph> paragraphs, List<String> captions) {}
