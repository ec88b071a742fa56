package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche accounts backup}: copies the desk's database into a new file, while the site runs. */
@Command(
        name = "backup",
        sortOptions = false,
        customSynopsis = "demarche accounts backup [OPTION]... FILE",
        header = "Copy accounts, topics, votes and the audit log into a new file.",
        footer = {"Example:", "  demarche accounts backup monday.desk.db"})
final class AccountBackupCommand implements Callable<Integer> {
    private final Session session;

    AccountBackupCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "FILE", description = "The file to make.")
    String file = "";

    @Override
    public Integer call() throws LedgerException {
        Path to;
        try {
            to = Path.of(file);
        } catch (InvalidPathException e) {
            throw new InputFault("'" + file + "' is no path (" + e.getReason() + ")", e);
        }
        if (Files.exists(to)) {
            throw new InputFault(file + ": there is a file already, and it was not touched. Give a name that is free");
        }
        try (Ledger ledger = where.openToLook(session);
                Annex annex = Annex.beside(ledger, Accounts.ANNEX, Accounts.TABLES)) {
            annex.backup(to);
            session.out().line("Backup: " + file);
            return ExitCode.DONE;
        }
    }
}
