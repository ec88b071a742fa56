package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Deeds;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche deeds}: words against deeds. */
@Command(
        name = "deeds",
        sortOptions = false,
        customSynopsis = "demarche deeds [OPTION]...",
        header = "Show what was done beside what had been said of it.",
        description =
                "Every deed that is reported, and what the same side had said of the matter in the half-year before.",
        footer = {
            "Whether a deed keeps or breaks a word is for you to judge.",
            "",
            "Examples:",
            "  demarche deeds",
            "  demarche deeds --format json"
        })
final class DeedsCommand implements Callable<Integer> {
    private final Session session;

    DeedsCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Deeds found = Deeds.of(options.corpus(session));
        options.print(session, layout -> print(found, layout), new AnalysisOptions.Kind("deed", found.besides()));
        return ExitCode.DONE;
    }

    private static void print(Deeds found, FindingLayout layout) {
        if (found.besides().isEmpty()) {
            layout.paragraph("No deed is reported.");
        }
        found.besides().forEach(beside -> {
            layout.heading(beside.actor());
            layout.cited("deed", beside.deed());
            beside.words().forEach(word -> layout.cited(word.days() + " d before", word.said()));
            layout.gap();
        });
    }
}
