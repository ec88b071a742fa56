package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Drift;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche drift}: what outlets made of one wording. */
@Command(
        name = "drift",
        sortOptions = false,
        customSynopsis = "demarche drift [OPTION]...",
        header = "Show what outlets made of one quotation.",
        description = "The same words in several outlets: what each dropped, added or altered, and whom it names.",
        footer = {"Examples:", "  demarche drift", "  demarche drift --speaker Ruhl --format json"})
final class DriftCommand implements Callable<Integer> {
    private final Session session;

    DriftCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Drift found = Drift.of(options.corpus(session));
        options.print(session, layout -> print(found, layout), new AnalysisOptions.Kind("drift", found.statements()));
        return ExitCode.DONE;
    }

    private static void print(Drift found, FindingLayout layout) {
        if (found.statements().isEmpty()) {
            layout.paragraph("No wording differs from outlet to outlet.");
        }
        found.statements().forEach(statement -> {
            layout.heading(statement.speaker());
            layout.cited("fullest", statement.fullest());
            for (Drift.Version version : statement.versions()) {
                layout.cited(version.join().word(), version.report());
                if (version.takenFrom() != null) {
                    layout.row("from", version.takenFrom());
                }
                version.changes().forEach(change -> layout.row(change.kind().word(), words(change)));
            }
            layout.gap();
        });
    }

    private static String words(Drift.Change change) {
        String from = change.from() == null ? "" : "“" + change.from() + "”";
        String to = change.to() == null ? "" : "“" + change.to() + "”";
        return from + (from.isEmpty() || to.isEmpty() ? "" : " became ") + to;
    }
}
