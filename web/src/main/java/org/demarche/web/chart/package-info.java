/**
 * Charts as drawings of lines and words: each can be put into a page, where the style sheet colours it and its parts are links, stand
 * alone as an SVG file, and become a PNG image. Nothing here knows what a statement is.
 */
@NullMarked
package org.demarche.web.chart;

import org.jspecify.annotations.NullMarked;
