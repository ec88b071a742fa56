package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Dossier;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche dossier}: one issue or actor as a document. */
@Command(
        name = "dossier",
        sortOptions = false,
        customSynopsis = "demarche dossier [OPTION]...",
        header = "Write a dossier on an issue or an actor.",
        description =
                "A document in Markdown: who stands where, who waits for whom, what changed, a timeline and the sources, every line cited.",
        footer = {
            "The same ledger gives the same document to the last character.",
            "",
            "Examples:",
            "  demarche dossier --issue \"grain ships\" > grain.md",
            "  demarche dossier --for Kestria --title \"What Kestria says\""
        })
final class DossierCommand implements Callable<Integer> {
    private final Session session;

    DossierCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--title", paramLabel = "TITLE", description = "The heading. Default: made from the options.")
    @Nullable
    String title;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SearchFilters.DateConverter.class,
            description = "As it stood at the end of this day, month or year.")
    @Nullable
    PartialDate asOf;

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            Corpus all = Corpus.of(ledger, filters.narrow(Query.ALL, ledger));
            Corpus corpus = asOf == null ? all : all.asOf(asOf.last());
            Dossier.markdown(heading(), corpus).lines().forEach(session.out()::line);
        }
        return ExitCode.DONE;
    }

    private String heading() {
        if (title != null) {
            return title;
        }
        StringBuilder heading = new StringBuilder("Dossier");
        for (String about : new @Nullable String[] {filters.issue, filters.represents, filters.speaker}) {
            heading.append(about == null ? "" : ": " + about);
        }
        return heading.toString();
    }
}
