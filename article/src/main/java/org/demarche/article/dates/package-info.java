/** Dates as pages, feeds and letters write them, turned into ISO 8601. */
@NullMarked
package org.demarche.article.dates;

import org.jspecify.annotations.NullMarked;
