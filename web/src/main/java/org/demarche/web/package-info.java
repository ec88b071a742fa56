/** Nothing lives here yet. */
@NullMarked
package org.demarche.web;

import org.jspecify.annotations.NullMarked;
