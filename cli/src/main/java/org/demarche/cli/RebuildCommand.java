package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.grouping.Grouping;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche ledger rebuild}: makes everything derived again. */
@Command(
        name = "rebuild",
        sortOptions = false,
        customSynopsis = "demarche ledger rebuild [OPTION]...",
        header = "Make everything that is derived again from the revisions.",
        description =
                "Tables of statements, full text and counts are made anew, then the groups of the same statement and what words mean; the revisions are only read.",
        footer = {"Examples:", "  demarche ledger rebuild", "  demarche ledger rebuild --groups --ledger strait.db"})
final class RebuildCommand implements Callable<Integer> {
    private final Session session;

    RebuildCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--groups", description = "Only the groups and what words mean.")
    boolean groups;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToChange(session)) {
            if (!groups) {
                session.out().line("Rebuilt from " + ledger.rebuild() + " revisions.");
                session.out().flush();
            }
            session.out().line("Groups of the same statement: " + ledger.regroup(Grouping.standard()) + ".");
            session.out().line("Words whose meaning was learned: " + ledger.learnMeanings() + ".");
        }
        return ExitCode.DONE;
    }
}
