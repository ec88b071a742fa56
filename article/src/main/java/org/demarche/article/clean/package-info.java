/** The clean article: what is left of a page, a feed's entry or a file when everything that is not the report is put aside. */
@NullMarked
package org.demarche.article.clean;

import org.jspecify.annotations.NullMarked;
