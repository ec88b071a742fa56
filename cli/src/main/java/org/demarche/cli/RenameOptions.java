package org.demarche.cli;

import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who renames what, and why. */
final class RenameOptions {
    @Option(names = "--as", paramLabel = "NAME", required = true, description = "Who renames, as shown to the public.")
    String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, shown to the public.")
    @Nullable
    String reason;

    @Parameters(index = "0", paramLabel = "FROM", description = "The name that it has.")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Its name from now on.")
    String to = "";

    int rename(Session session, LedgerOption where, Renaming renaming) throws LedgerException {
        try (Ledger ledger = where.openToChange(session)) {
            long changed = ledger.rename(renaming, Author.person(name), reason);
            session.out().line("Statements renamed: " + changed + ". Later ones will follow.");
        }
        return ExitCode.DONE;
    }
}
