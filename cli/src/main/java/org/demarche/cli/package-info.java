/** Nothing lives here yet. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
