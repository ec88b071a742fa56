/**
 * What the command line stands in: its three streams, whether they are terminals, how wide they are, and how text is measured, wrapped
 * and coloured for them. Knows nothing of news.
 */
@NullMarked
package org.demarche.cli.terminal;

import org.jspecify.annotations.NullMarked;
