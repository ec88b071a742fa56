package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche issues}: the issues of the ledger, and their names. */
@Command(
        name = "issues",
        sortOptions = false,
        customSynopsis = {"demarche issues [OPTION]...", "       demarche issues rename --as NAME FROM TO"},
        header = "List the issues, rename one, or make two one.",
        description = "One line an issue, the most frequent first: how many statements, and its label.",
        footer = {
            "'demarche issues rename --help' explains names.",
            "",
            "Examples:",
            "  demarche issues",
            "  demarche issues rename --as 'Ida Wren' 'grain ships' 'grain corridor'"
        })
final class IssuesCommand implements Callable<Integer> {
    private final Session session;

    IssuesCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    NameList list = new NameList();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            list.print(session, ledger, Renaming.Kind.ISSUE, ledger.issues());
        }
        return ExitCode.DONE;
    }

    /** With its action. */
    static CommandLine of(Session session) {
        return new CommandLine(new IssuesCommand(session)).addSubcommand(new RenameIssueCommand(session));
    }
}
