/**
 * An HTML page becomes a clean article. {@link org.demarche.article.page.PageReader} is the door; behind it the body is found in one
 * pass over the document, and each of title, authors, dates and outlet is weighed by a class of its own.
 */
@NullMarked
package org.demarche.article.page;

import org.jspecify.annotations.NullMarked;
