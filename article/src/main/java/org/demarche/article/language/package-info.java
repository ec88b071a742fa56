/** In which language an article is written. */
@NullMarked
package org.demarche.article.language;

import org.jspecify.annotations.NullMarked;
