/** Nothing lives here yet. */
@NullMarked
package org.demarche.training;

import org.jspecify.annotations.NullMarked;
