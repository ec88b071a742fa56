package org.demarche.web;

import java.util.List;

/**
 * A paragraph of an article's text.
 *
 * @param segments in reading order, never empty
 */
record Paragraph(List<Segment> segments) {}
