package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche ledger rebuild}: makes everything derived again. */
@Command(
        name = "rebuild",
        sortOptions = false,
        customSynopsis = "demarche ledger rebuild [OPTION]...",
        header = "Make everything that is derived again from the revisions.",
        description = "Tables of statements, full text and counts are made anew; the revisions are only read.",
        footer = {"Examples:", "  demarche ledger rebuild", "  demarche ledger rebuild --ledger strait.db"})
final class RebuildCommand implements Callable<Integer> {
    private final Session session;

    RebuildCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToChange(session)) {
            session.out().line("Rebuilt from " + ledger.rebuild() + " revisions.");
        }
        return ExitCode.DONE;
    }
}
