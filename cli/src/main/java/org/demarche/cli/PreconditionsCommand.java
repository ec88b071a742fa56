package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.analysis.Deadlock;
import org.demarche.analysis.Opening;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Step;
import org.demarche.analysis.Wait;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche preconditions}: who waits for whom. */
@Command(
        name = "preconditions",
        sortOptions = false,
        customSynopsis = "demarche preconditions [OPTION]...",
        header = "Show who waits for whom, and the deadlocks.",
        description =
                "Draws together who will do what only after whom has done what, with the sentence each of it rests on.",
        footer = {
            "A deadlock is a circle of open conditions that those who wait have put themselves.",
            "",
            "Examples:",
            "  demarche preconditions",
            "  demarche preconditions --as-of 2031-04-20 --format json"
        })
final class PreconditionsCommand implements Callable<Integer> {
    private final Session session;

    PreconditionsCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Preconditions found = Preconditions.of(options.corpus(session));
        options.print(
                session,
                layout -> print(found, layout),
                new AnalysisOptions.Kind("deadlock", found.deadlocks()),
                new AnalysisOptions.Kind("wait", found.waits()),
                new AnalysisOptions.Kind("opening", found.openings()));
        return ExitCode.DONE;
    }

    private static void print(Preconditions found, FindingLayout layout) {
        if (found.waits().isEmpty()) {
            layout.paragraph("Nobody waits for anybody.");
            return;
        }
        layout.heading("Deadlocks: " + found.deadlocks().size());
        for (Deadlock deadlock : found.deadlocks()) {
            layout.row("deadlock", deadlock.sentence());
            deadlock.waits().forEach(wait -> layout.cited("", wait.cited()));
            layout.gap();
        }
        layout.heading("Who waits for whom: " + found.waits().size());
        for (Wait wait : found.waits()) {
            layout.row(wait.status().word(), wait.phrase());
            layout.row("held by", String.join(", ", wait.heldBy()));
            layout.cited("", wait.cited());
            if (wait.changedBy() != null) {
                layout.cited("changed by", wait.changedBy());
            }
            layout.gap();
        }
        openings(found.openings(), layout);
    }

    private static void openings(List<Opening> openings, FindingLayout layout) {
        layout.heading("What one step would open");
        for (Opening opening : openings) {
            String opens = opening.opens().stream().map(Step::phrase).collect(Collectors.joining("; "));
            layout.row("step", opening.step().phrase());
            layout.row("opens", (opens.isEmpty() ? "nothing alone" : opens) + deadlocks(opening.deadlocks()));
        }
    }

    private static String deadlocks(int ended) {
        return ended == 0 ? "" : " (ends " + ended + (ended == 1 ? " deadlock)" : " deadlocks)");
    }
}
