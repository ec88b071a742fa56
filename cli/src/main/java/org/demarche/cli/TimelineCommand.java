package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.analysis.Timeline;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche timeline}: what was said and done. */
@Command(
        name = "timeline",
        sortOptions = false,
        customSynopsis = "demarche timeline [OPTION]...",
        header = "Show what was said and done, in order of time.",
        description = "Statements and deeds, the earliest first; what several outlets report stands once.",
        footer = {
            "Examples:",
            "  demarche timeline --issue \"grain ships\"",
            "  demarche timeline --for Kestria --from 2031-06"
        })
final class TimelineCommand implements Callable<Integer> {
    private final Session session;

    TimelineCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws LedgerException {
        Timeline timeline = Timeline.of(options.corpus(session));
        options.print(session, layout -> print(timeline, layout), new AnalysisOptions.Kind("event", timeline.events()));
        return ExitCode.DONE;
    }

    private static void print(Timeline timeline, FindingLayout layout) {
        if (timeline.events().isEmpty()) {
            layout.paragraph("Nothing was said and nothing was done.");
        }
        timeline.events().forEach(event -> {
            layout.cited(event.act() == null ? "deed" : event.act().word(), event.cited());
            layout.gap();
        });
    }
}
