/** What bytes are and how they turn into characters: kinds of content, compression, encodings, and the limits that hold for all of them. */
@NullMarked
package org.demarche.article.bytes;

import org.jspecify.annotations.NullMarked;
