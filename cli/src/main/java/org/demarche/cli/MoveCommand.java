package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Copied;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche ledger move}: copies a record to another home and verifies it there. */
@Command(
        name = "move",
        sortOptions = false,
        customSynopsis = "demarche ledger move [OPTION]... FROM TO",
        header = "Copy the ledger to another home and verify it there.",
        description =
                "Copies every revision as it is, with its hash, so that roots and ids stay. FROM is only read; remove it when TO holds.",
        footer = {
            "After an interruption, run the same command again: it goes on where it stopped.",
            "TO must be empty, or such an interrupted copy; anything else is not touched.",
            "A password need not stand in an address: the file that PGPASSFILE names (else",
            ".pgpass in your home folder) may hold it.",
            "",
            "Examples:",
            "  demarche ledger move strait.db jdbc:postgresql://localhost/news",
            "  demarche ledger move postgresql://ida@localhost/news strait.db"
        })
final class MoveCommand implements Callable<Integer> {
    private final Session session;

    MoveCommand(Session session) {
        this.session = session;
    }

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "The ledger: a file, or jdbc:postgresql://HOST/DATABASE.")
    String from = "";

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "Where it goes: a file, or jdbc:postgresql://HOST/DATABASE.")
    String to = "";

    @Override
    public Integer call() throws LedgerException {
        try (Ledger source = LedgerOption.openToLook(from);
                Ledger target = Ledger.open(to)) {
            return copy(session, source, target);
        }
    }

    /** Copies, and says what came of it. */
    static int copy(Session session, Ledger source, Ledger target) throws LedgerException {
        Copied copied = source.copyTo(target);
        session.out()
                .line("Copied " + copied.copied() + " revisions to " + target.where() + "; " + copied.known()
                        + " were there already.");
        return VerifyCommand.verdict(session, copied.verification());
    }
}
