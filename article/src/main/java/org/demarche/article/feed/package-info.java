/** Feeds: RSS, Atom and JSON Feed, each entry an article. */
@NullMarked
package org.demarche.article.feed;

import org.jspecify.annotations.NullMarked;
