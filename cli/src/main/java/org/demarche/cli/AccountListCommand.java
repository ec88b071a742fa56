package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche accounts list}: the accounts, one a line. */
@Command(
        name = "list",
        sortOptions = false,
        customSynopsis = "demarche accounts list [OPTION]...",
        header = "List the accounts.",
        footer = {"Example:", "  demarche accounts list --ledger strait.db"})
final class AccountListCommand implements Callable<Integer> {
    private final Session session;

    AccountListCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        return AccountsCommand.run(session, where, accounts -> {
            for (Account account : accounts.all()) {
                session.out()
                        .line(account.name() + ": " + account.role().word() + (account.active() ? "" : ", closed")
                                + (account.local() ? "" : ", signs in with the organisation"));
            }
        });
    }
}
