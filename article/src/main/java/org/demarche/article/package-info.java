/** Nothing lives here yet. */
@NullMarked
package org.demarche.article;

import org.jspecify.annotations.NullMarked;
