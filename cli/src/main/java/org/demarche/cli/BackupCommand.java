package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
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
                "The copy is the ledger at one moment, while others read and add. It is a ledger itself, whatever home this one has.",
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
        try (Ledger ledger = where.openToLook(session)) {
            int code = VerifyCommand.verdict(session, ledger.backup(file));
            session.out().line("Backup: " + file);
            return code;
        }
    }
}
