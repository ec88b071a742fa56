package org.demarche.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.Agreement;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.QueueItem;
import org.demarche.ledger.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche review}: what waits for a reviewer, and what the desk's decisions say of the reader. */
@Command(
        name = "review",
        sortOptions = false,
        customSynopsis = {"demarche review [OPTION]...", "       demarche review add --as NAME [OPTION]... ARTICLE"},
        header = "Show which statements a reviewer gains most from.",
        description =
                "Of what nobody reviewed or is flagged for another look, the newest, most repeated and most opened: the undecided first, reported by many, opened often, on frequent issues.",
        footer = {
            "'demarche revise' decides about one of them.",
            "",
            "Examples:",
            "  demarche review",
            "  demarche review --limit 5",
            "  demarche review --assigned 'Ole Finn'",
            "  demarche review --reliability",
            "  demarche review add --as 'Ida Wren' --content 120-164 --speaker 'Ada Holm' \\",
            "      --issue ferries 7m1v9q4c2x0t"
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

    @Option(
            names = "--agreement",
            description =
                    "Instead, by field: how many pairs of independent decisions agree, and Krippendorff's alpha. 'demarche revise --opinion' gives a second decision.")
    boolean agreement;

    @Option(names = "--assigned", paramLabel = "NAME", description = "Only what was given to this reviewer.")
    @Nullable
    String assigned;

    @Option(
            names = "--second",
            paramLabel = "NAME",
            description =
                    "Instead, what somebody else decided and this reviewer has not looked at, as the reader had it.")
    @Nullable
    String second;

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
            if (agreement) {
                agreement(ledger);
                return ExitCode.DONE;
            }
            FoundLayout layout = new FoundLayout(session.sheet());
            if (second != null) {
                ledger.forSecondOpinion(second, limit).forEach(layout::print);
                return ExitCode.DONE;
            }
            for (QueueItem item : ledger.queue(limit, assigned)) {
                layout.print(item.statement(), why(item));
            }
        }
        return ExitCode.DONE;
    }

    private static String why(QueueItem item) {
        return String.format(
                Locale.ROOT,
                "undecided %.2f, in %s, opened %s, %s on the issue, %s in the outlet",
                item.uncertainty(),
                many(item.reports(), "article"),
                many(item.opened(), "time"),
                many(item.repeats(), "statement"),
                item.carried());
    }

    private static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void agreement(Ledger ledger) throws LedgerException {
        session.out().line("field       pairs  agreed  share  alpha");
        for (Agreement field : ledger.agreement()) {
            String share = field.pairs() == 0 ? "    -" : String.format(Locale.ROOT, "%.3f", field.share());
            String alpha = field.alpha() == null ? "     -" : String.format(Locale.ROOT, "%6.3f", field.alpha());
            session.out()
                    .line(String.format(
                            Locale.ROOT,
                            "%-10s %6d  %6d  %s %s",
                            field.field(),
                            field.pairs(),
                            field.agreed(),
                            share,
                            alpha));
        }
    }

    /** With its actions. */
    static CommandLine of(Session session) {
        return new CommandLine(new ReviewCommand(session)).addSubcommand(new MissedCommand(session));
    }
}
