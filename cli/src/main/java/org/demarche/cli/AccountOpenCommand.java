package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche accounts open}: lets a closed account sign in again. */
@Command(
        name = "open",
        sortOptions = false,
        customSynopsis = "demarche accounts open [OPTION]... NAME",
        header = "Let an account that was closed sign in again.",
        footer = {"Example:", "  demarche accounts open \"Rita Vane\""})
final class AccountOpenCommand implements Callable<Integer> {
    private final Session session;

    AccountOpenCommand(Session session) {
        this.session = session;
    }

    @Mixin
    NamedAccount account = new NamedAccount();

    @Override
    public Integer call() throws LedgerException {
        return account.change(
                session,
                accounts -> accounts.active(account.name, true, Audit.OPERATOR),
                "Open again: " + account.name);
    }
}
