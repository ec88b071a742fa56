/**
 * How readings, statements and search results are laid out for people: labelled rows that fit the width of the window. Start with
 * {@link org.demarche.cli.layout.ReadingLayout}. Everything that comes out of an article goes through
 * {@link org.demarche.cli.terminal.Visible} on its way.
 */
@NullMarked
package org.demarche.cli.layout;

import org.jspecify.annotations.NullMarked;
