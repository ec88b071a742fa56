package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche history}: the revisions of a statement or an article. */
@Command(
        name = "history",
        sortOptions = false,
        customSynopsis = "demarche history [OPTION]... ID",
        header = "Show the revisions of a statement or an article.",
        description = "One line a revision, the oldest first: number, kind, author, time, hash, reason.",
        footer = {"Examples:", "  demarche history 4t9qk2m7xw0c"})
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ID", description = "The id of a statement or an article.")
    String id = "";

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            List<Revision> history = ledger.history(id);
            if (history.isEmpty()) {
                history = ledger.articleHistory(id);
            }
            if (history.isEmpty()) {
                throw new InputFault("no statement or article of this ledger has the id '" + id
                        + "'. 'demarche search' prints the ids");
            }
            history.forEach(revision -> session.out().line(line(revision)));
        }
        return ExitCode.DONE;
    }

    static String line(Revision revision) {
        return revision.number() + " " + revision.kind().word() + " by "
                + revision.author().name() + " at " + revision.at() + " " + revision.hash()
                + (revision.reason() == null ? "" : " " + revision.reason());
    }
}
