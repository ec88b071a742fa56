package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Verification;
import org.demarche.web.account.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche ledger restore}: makes a ledger from a backup. */
@Command(
        name = "restore",
        sortOptions = false,
        customSynopsis = "demarche ledger restore [OPTION]... BACKUP",
        header = "Make the ledger again from a backup.",
        description =
                "Verifies the backup, copies it to the place of the ledger, and verifies it there. The desk's database beside the backup is restored too; whoever was signed in signs in again.",
        footer = {
            "The place must be empty: move what is left of the old ledger away first, with",
            "its files -wal and -shm. After an interruption, run the same command again.",
            "",
            "Examples:",
            "  demarche ledger restore monday.db",
            "  demarche ledger restore --ledger jdbc:postgresql://localhost/news monday.db"
        })
final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "BACKUP", description = "A file that 'ledger backup' made.")
    String backup = "";

    @Override
    public Integer call() throws LedgerException {
        try (Ledger source = LedgerOption.openToLook(backup)) {
            Verification verification = source.verify();
            if (!verification.holds()) {
                VerifyCommand.verdict(session, verification);
                throw new InputFault(
                        "the backup " + backup + " does not hold, and nothing was restored. Try an older one");
            }
            try (Ledger target = where.openOrMake(session)) {
                int code = MoveCommand.copy(session, source, target);
                if (Annex.isBeside(backup, Accounts.ANNEX)) {
                    restoreDesk(source, target);
                }
                return code;
            }
        }
    }

    private void restoreDesk(Ledger source, Ledger target) throws LedgerException {
        try (Annex from = Annex.beside(source, Accounts.ANNEX, Accounts.TABLES);
                Annex to = Annex.beside(target, Accounts.ANNEX, Accounts.TABLES)) {
            from.copyTo(to);
            // A session that was ended since the backup must not come back to life.
            to.write("the old sessions were not ended", sql -> sql.change("DELETE FROM session"));
            session.out().line("Desk: " + to.where());
        }
    }
}
