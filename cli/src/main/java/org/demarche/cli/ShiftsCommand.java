package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Shifts;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche shifts}: who turned, who contradicts. */
@Command(
        name = "shifts",
        sortOptions = false,
        customSynopsis = "demarche shifts [OPTION]...",
        header = "Show who turned, who contradicts, and where outlets disagree.",
        description = "Three findings, kept apart. Only what a speaker says for himself and by name counts.",
        footer = {
            "Where the words leave it open, nothing is found.",
            "",
            "Examples:",
            "  demarche shifts",
            "  demarche shifts --for Valdony --format csv"
        })
final class ShiftsCommand implements Callable<Integer> {
    private final Session session;

    ShiftsCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Shifts found = Shifts.of(options.corpus(session));
        options.print(
                session,
                layout -> print(found, layout),
                new AnalysisOptions.Kind("shift", found.shifts()),
                new AnalysisOptions.Kind("contradiction", found.contradictions()),
                new AnalysisOptions.Kind("disagreement", found.disagreements()));
        return ExitCode.DONE;
    }

    private static void print(Shifts found, FindingLayout layout) {
        layout.heading("Changes of position: " + found.shifts().size());
        found.shifts().forEach(shift -> {
            layout.row(shift.kind().word(), shift.sentence());
            layout.cited("before", shift.before());
            layout.cited("after", shift.after());
            layout.gap();
        });
        layout.heading("Contradictions: " + found.contradictions().size());
        found.contradictions().forEach(contradiction -> {
            layout.row("both", contradiction.sentence());
            layout.cited("it is so", contradiction.one());
            layout.cited("it is not", contradiction.other());
            layout.gap();
        });
        layout.heading("Outlets disagree: " + found.disagreements().size());
        found.disagreements().forEach(disagreement -> {
            layout.row("both", disagreement.sentence());
            layout.cited("one", disagreement.one());
            layout.cited("other", disagreement.other());
            layout.gap();
        });
    }
}
