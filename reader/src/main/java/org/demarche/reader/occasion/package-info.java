/**
 * Occasions: when and where something was said, and through whom it reached this outlet.
 */
@NullMarked
package org.demarche.reader.occasion;

import org.jspecify.annotations.NullMarked;
