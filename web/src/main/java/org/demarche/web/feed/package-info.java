/** Feeds: what is new, for programs that ask from time to time, as Atom and as JSON Feed. Nothing here knows what a statement is. */
@NullMarked
package org.demarche.web.feed;

import org.jspecify.annotations.NullMarked;
