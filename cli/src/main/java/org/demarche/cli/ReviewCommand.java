package org.demarche.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.QueueItem;
import org.demarche.ledger.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche review}: what waits for a reviewer, and what the desk's decisions say of the reader. */
@Command(
        name = "review",
        sortOptions = false,
        customSynopsis = "demarche review [OPTION]...",
        header = "Show which statements a reviewer gains most from.",
        description =
                "Of the newest that nobody reviewed, and of those flagged for another look: the undecided first, on frequent issues, in outlets much carried.",
        footer = {
            "'demarche revise' decides about one of them.",
            "",
            "Examples:",
            "  demarche review",
            "  demarche review --limit 5",
            "  demarche review --reliability"
        })
final class ReviewCommand implements Callable<Integer> {
    private final Session session;

    ReviewCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = SearchCommand.Limit.class,
            description = "At most so many, 1 to 500. Default: 20.")
    int limit = 20;

    @Option(
            names = "--reliability",
            description =
                    "Instead, by field: how often the reader's word stood, the share expected from now on, and its 95 per cent interval.")
    boolean reliability;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            if (reliability) {
                session.out().line("field       stood  corrected  expected  95 % interval");
                for (Reliability field : ledger.reliability()) {
                    session.out()
                            .line(String.format(
                                    Locale.ROOT,
                                    "%-10s %6d  %9d  %8.3f  %.3f to %.3f",
                                    field.field(),
                                    field.stood(),
                                    field.corrected(),
                                    field.mean(),
                                    field.low(),
                                    field.high()));
                }
                return ExitCode.DONE;
            }
            FoundLayout layout = new FoundLayout(session.sheet());
            for (QueueItem item : ledger.queue(limit)) {
                layout.print(item.statement());
            }
        }
        return ExitCode.DONE;
    }
}
