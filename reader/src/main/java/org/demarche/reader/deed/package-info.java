/**
 * Deeds: what the article reports as done in its own words, beside the statements, so that words can be held against them. The door is
 * {@link org.demarche.reader.deed.Deeds}.
 */
@NullMarked
package org.demarche.reader.deed;

import org.jspecify.annotations.NullMarked;
