package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche accounts role}: gives an account another role. */
@Command(
        name = "role",
        sortOptions = false,
        customSynopsis = "demarche accounts role [OPTION]... NAME ROLE",
        header = "Give an account another role.",
        footer = {"Example:", "  demarche accounts role \"Rita Vane\" admin"})
final class AccountRoleCommand implements Callable<Integer> {
    private final Session session;

    AccountRoleCommand(Session session) {
        this.session = session;
    }

    @Mixin
    NamedAccount account = new NamedAccount();

    @Parameters(
            index = "1",
            paramLabel = "ROLE",
            converter = AccountsCommand.Roles.class,
            description = "reader, reviewer, editor or admin.")
    Role role = Role.READER;

    @Override
    public Integer call() throws LedgerException {
        return account.change(
                session,
                accounts -> accounts.role(account.name, role, Audit.OPERATOR),
                "Changed: " + account.name + ", " + role.word());
    }
}
