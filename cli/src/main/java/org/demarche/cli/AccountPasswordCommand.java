package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche accounts password}: gives an account another password and ends its sessions. */
@Command(
        name = "password",
        sortOptions = false,
        customSynopsis = "demarche accounts password [OPTION]... NAME",
        header = "Give an account another password and end its sessions.",
        footer = {"Example:", "  demarche accounts password \"Rita Vane\""})
final class AccountPasswordCommand implements Callable<Integer> {
    private final Session session;

    AccountPasswordCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "NAME", description = "The account's name, as it stands beside what it reviews.")
    String name = "";

    @Override
    public Integer call() throws LedgerException {
        char[] password = Passwords.read(session);
        return AccountsCommand.run(session, where, accounts -> {
            accounts.password(name, password, Audit.OPERATOR);
            session.out().line("Changed: the password of " + name + "; its sessions have ended");
        });
    }
}
