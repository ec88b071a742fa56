/** Nothing lives here yet. */
@NullMarked
package org.demarche.reader;

import org.jspecify.annotations.NullMarked;
