package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche accounts close}: lets an account sign in no more. */
@Command(
        name = "close",
        sortOptions = false,
        customSynopsis = "demarche accounts close [OPTION]... NAME",
        header = "Close an account: it can sign in no more, and its sessions end.",
        footer = {"Example:", "  demarche accounts close \"Rita Vane\""})
final class AccountCloseCommand implements Callable<Integer> {
    private final Session session;

    AccountCloseCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "NAME", description = "The account's name, as it stands beside what it reviews.")
    String name = "";

    @Override
    public Integer call() throws LedgerException {
        return AccountsCommand.run(session, where, accounts -> {
            accounts.active(name, false, Audit.OPERATOR);
            session.out().line("Closed: " + name);
        });
    }
}
