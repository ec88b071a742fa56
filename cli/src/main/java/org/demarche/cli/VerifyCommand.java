package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Fault;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche verify}: whether the ledger is whole and unchanged. */
@Command(
        name = "verify",
        sortOptions = false,
        customSynopsis = "demarche verify [OPTION]...",
        header = "Check that the ledger is whole and unchanged.",
        description =
                "Checks the chain of hashes over all revisions, the texts, and every statement against them. A single changed byte is found.",
        footer = {
            "Write the last line down, or publish it: whoever has it can tell later that",
            "nothing before it was altered or cut off.",
            "",
            "Examples:",
            "  demarche verify",
            "  demarche verify --ledger strait.db"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            Verification verification = ledger.verify();
            for (Fault fault : verification.faults()) {
                session.out().line(session.paint().fault("FAULT") + " " + fault);
            }
            if (verification.more() > 0) {
                session.out().line("and " + verification.more() + " more");
            }
            String verdict = verification.holds()
                    ? session.paint().done("The ledger holds.")
                    : session.paint().fault("The ledger does not hold.");
            session.out()
                    .line(verdict + " Checked: " + verification.revisions() + " revisions, " + verification.texts()
                            + " texts, " + verification.statements() + " statements.");
            session.out().line("Newest revision: " + verification.head());
            return verification.holds() ? ExitCode.DONE : ExitCode.INPUT;
        }
    }
}
