/**
 * Positions: what kind of move a statement is, about which issue, and on what conditions.
 */
@NullMarked
package org.demarche.reader.position;

import org.jspecify.annotations.NullMarked;
