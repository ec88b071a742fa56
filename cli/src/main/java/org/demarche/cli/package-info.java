/**
 * The command line, and the only {@code main}. Start with {@link org.demarche.cli.Demarche}; every command is one class beside it.
 * Data goes to standard output, everything else to standard error; a progress bar is drawn only on a terminal.
 *
 * <p>Commands fetch the rooms they need when they run, so that {@code --help} loads no reader, {@code read} no ledger and nothing but
 * {@code serve} the web server.
 */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
