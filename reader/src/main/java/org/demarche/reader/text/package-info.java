/**
 * The first stage: an article cut into paragraphs, sentences and words ({@link org.demarche.reader.text.Passages}), with part-of-speech\n * tags and quotation marks paired. Offsets are code points from here on.
 */
@NullMarked
package org.demarche.reader.text;

import org.jspecify.annotations.NullMarked;
