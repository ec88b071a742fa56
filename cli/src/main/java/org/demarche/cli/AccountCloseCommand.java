package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    NamedAccount account = new NamedAccount();

    @Override
    public Integer call() throws LedgerException {
        return account.change(
                session, accounts -> accounts.active(account.name, false, Audit.OPERATOR), "Closed: " + account.name);
    }
}
