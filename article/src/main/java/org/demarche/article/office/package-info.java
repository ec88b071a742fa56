/** Documents of word processors: Office Open XML (ECMA-376, {@code .docx}) and OpenDocument (ISO 26300, {@code .odt}). */
@NullMarked
package org.demarche.article.office;

import org.jspecify.annotations.NullMarked;
