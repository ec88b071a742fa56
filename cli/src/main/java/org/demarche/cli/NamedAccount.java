package org.demarche.cli;

import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An account of a ledger's desk, as the commands that change one name it. */
final class NamedAccount {
    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The account's name, as it stands beside what it reviews.")
    String name = "";

    /** Does one thing with the accounts, then says so. */
    int change(Session session, AccountsCommand.Work work, String done) throws LedgerException {
        return AccountsCommand.run(session, where, accounts -> {
            work.with(accounts);
            session.out().line(done);
        });
    }
}
