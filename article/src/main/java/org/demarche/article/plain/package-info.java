/** Plain text: left as it is, or with its line wrapping mended. */
@NullMarked
package org.demarche.article.plain;

import org.jspecify.annotations.NullMarked;
