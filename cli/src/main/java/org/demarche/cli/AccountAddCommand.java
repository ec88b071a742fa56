package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche accounts add}: makes an account. */
@Command(
        name = "add",
        sortOptions = false,
        customSynopsis = "demarche accounts add [OPTION]... NAME",
        header = "Make an account.",
        footer = {"Example:", "  demarche accounts add \"Rita Vane\" --role editor"})
final class AccountAddCommand implements Callable<Integer> {
    private final Session session;

    AccountAddCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "NAME", description = "The account's name, as it stands beside what it reviews.")
    String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = AccountsCommand.Roles.class,
            description = "reader, reviewer, editor or admin. Default: reviewer.")
    Role role = Role.REVIEWER;

    @Override
    public Integer call() throws LedgerException {
        char[] password = Passwords.read(session);
        return AccountsCommand.run(session, where, accounts -> {
            accounts.add(name, role, password, Audit.OPERATOR);
            session.out().line("Made: " + name + ", " + role.word());
        });
    }
}
