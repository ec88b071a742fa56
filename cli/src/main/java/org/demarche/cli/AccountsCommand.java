package org.demarche.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Accounts;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demarche accounts}: who can sign in at the desk; each thing that it does is a command of its own. */
@Command(
        name = "accounts",
        sortOptions = false,
        customSynopsis = "demarche accounts ACTION [OPTION]... [ARGUMENT]...",
        header = "Make, list and change the accounts of the desk.",
        description =
                "Roles: reader (sees full texts and what waits), reviewer (confirms, corrects, rejects, adds), editor"
                        + " (disputes, topics, what the public sees), admin (accounts).",
        footer = {
            "A password is typed, or is the first line of standard input; it is never an",
            "argument, where other users of the machine could see it.",
            "",
            "Examples:",
            "  demarche accounts add \"Rita Vane\" --role editor",
            "  demarche accounts role \"Rita Vane\" admin",
            "  demarche accounts list"
        })
final class AccountsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "what should be done with the accounts is missing: add, list, role, password, close, open or backup");
    }

    /** With its actions. */
    static CommandLine of(Session session) {
        return new CommandLine(new AccountsCommand())
                .addSubcommand(new AccountAddCommand(session))
                .addSubcommand(new AccountListCommand(session))
                .addSubcommand(new AccountRoleCommand(session))
                .addSubcommand(new AccountPasswordCommand(session))
                .addSubcommand(new AccountCloseCommand(session))
                .addSubcommand(new AccountOpenCommand(session))
                .addSubcommand(new AccountBackupCommand(session));
    }

    /** What an action does with the accounts. */
    interface Work {
        void with(Accounts accounts) throws LedgerException, Refused;
    }

    /** Opens the accounts beside a ledger for one thing to be done. */
    static int run(Session session, LedgerOption where, Work work) throws LedgerException {
        try (Ledger ledger = where.openOrMake(session);
                Annex annex = Annex.beside(ledger, Accounts.ANNEX, Accounts.TABLES)) {
            work.with(new Accounts(annex, new Audit(annex, Clock.systemUTC()), Clock.systemUTC()));
            return ExitCode.DONE;
        } catch (Refused e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
    }

    static final class Roles extends WordConverter<Role> {
        Roles() {
            super(Role.class);
        }
    }
}
