package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche ledger takedown}: blanks the words of an article. */
@Command(
        name = "takedown",
        sortOptions = false,
        customSynopsis = "demarche ledger takedown --as NAME --reason TEXT [OPTION]... ARTICLE",
        header = "Blank the words of an article, for a lawful reason.",
        description =
                "Blanks the article's texts and all its statements. What stays is where it was published, the hashes, and who took it down when and why, so the ledger still verifies.",
        footer = {
            "It cannot be undone, and the article is not added again. Backups that were made before hold the words: blank them too.",
            "'demarche show --format json' prints an article's id.",
            "",
            "Examples:",
            "  demarche ledger takedown --as 'Ida Wren' --reason 'a court order' 7m1v9q4c2x0t"
        })
final class TakedownCommand implements Callable<Integer> {
    private final Session session;

    TakedownCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "Who does it, as shown to the public.")
    String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, shown to the public.")
    String reason = "";

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ARTICLE", description = "The id of an article.")
    String article = "";

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToChange(session)) {
            int blanked = ledger.takeDown(article, Author.person(name), reason)
                    .orElseThrow(() -> new InputFault("no article of this ledger has the id '" + article
                            + "', or it was taken down before. 'demarche history' shows what was done with one"));
            session.out().line("Taken down. Revisions blanked: " + blanked + ".");
        }
        return ExitCode.DONE;
    }
}
