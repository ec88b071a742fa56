/** What a watch over feeds remembers between its rounds and between its runs. */
@NullMarked
package org.demarche.article.watch;

import org.jspecify.annotations.NullMarked;
