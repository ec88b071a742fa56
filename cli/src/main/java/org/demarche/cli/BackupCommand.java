package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche ledger backup}: copies the ledger into a new file, while others use it. */
@Command(
        name = "backup",
        sortOptions = false,
        customSynopsis = "demarche ledger backup [OPTION]... FILE",
        header = "Copy the ledger into a new file and verify the copy.",
        description =
                "The copy is the ledger at one moment, while others read and add. It is a ledger itself, whatever home this one has. The desk's accounts, topics, votes and audit log, where there are any, go into a file beside it: monday.desk.db beside monday.db.",
        footer = {
            "The file gets its name only when it is whole, on the disk and verified; one that",
            "exists is never written over.",
            "",
            "Examples:",
            "  demarche ledger backup monday.db",
            "  demarche ledger backup --ledger jdbc:postgresql://localhost/news monday.db"
        })
final class BackupCommand implements Callable<Integer> {
    private final Session session;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "FILE", description = "The file to make.")
    String file = "";

    @Override
    public Integer call() throws LedgerException {
        if (Annex.isBeside(file, Accounts.ANNEX)) {
            throw new InputFault(
                    "beside " + file + " lies a desk's database already, and it was not touched. Give another name");
        }
        try (Ledger ledger = where.openToLook(session)) {
            int code = VerifyCommand.verdict(session, ledger.backup(file));
            session.out().line("Backup: " + file);
            if (Annex.isBeside(where.place(session), Accounts.ANNEX)) {
                try (Annex desk = Annex.beside(ledger, Accounts.ANNEX, Accounts.TABLES);
                        Ledger copied = Ledger.openReadOnly(file);
                        Annex copy = Annex.beside(copied, Accounts.ANNEX, Accounts.TABLES)) {
                    desk.copyTo(copy);
                    session.out().line("Backup of the desk: " + copy.where());
                }
            }
            return code;
        }
    }
}
