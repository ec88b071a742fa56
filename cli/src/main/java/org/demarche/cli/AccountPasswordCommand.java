package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    NamedAccount account = new NamedAccount();

    @Override
    public Integer call() throws LedgerException {
        char[] password = Passwords.read(session);
        return account.change(
                session,
                accounts -> accounts.password(account.name, password, Audit.OPERATOR),
                "Changed: the password of " + account.name + "; its sessions have ended");
    }
}
