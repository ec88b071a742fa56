/** PDF documents (ISO 32000): their text in reading order, less what stands on every page. */
@NullMarked
package org.demarche.article.pdf;

import org.jspecify.annotations.NullMarked;
