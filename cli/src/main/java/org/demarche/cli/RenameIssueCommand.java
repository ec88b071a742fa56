package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche issues rename}: another name for an issue. */
@Command(
        name = "rename",
        sortOptions = false,
        customSynopsis = "demarche issues rename --as NAME [OPTION]... FROM TO",
        header = "Give an issue another name, in all that is there and all that comes in.",
        description = "With the name of another one, the two are one from now on.",
        footer = {
            "What was read stays in the record as it was read, and the renaming is a revision",
            "of its own. To take it back, rename the old name to itself.",
            "",
            "Examples:",
            "  demarche issues rename --as 'Ida Wren' 'grain ships' 'grain corridor'",
            "  demarche issues rename --as 'Ida Wren' --reason 'not the same' 'grain ships' 'grain ships'"
        })
final class RenameIssueCommand implements Callable<Integer> {
    private final Session session;

    RenameIssueCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    RenameOptions names = new RenameOptions();

    @Override
    public Integer call() throws LedgerException {
        return names.rename(session, where, Renaming.issue(names.from, names.to));
    }
}
