package org.demarche.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.analysis.Attention;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Period;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche attention}: how much is said, and when. */
@Command(
        name = "attention",
        sortOptions = false,
        customSynopsis = "demarche attention [OPTION]...",
        header = "Show how much is said on a topic, and when.",
        description = "Counts statements, not copies, by day, week or month; and finds topics that vanished.",
        footer = {
            "A rise is a share of all statements that chance would bring about less than",
            "once in a hundred times, going by the share so far.",
            "",
            "Examples:",
            "  demarche attention --by month",
            "  demarche attention --topic \"observer mission\" --format csv"
        })
final class AttentionCommand implements Callable<Integer> {
    private final Session session;

    AttentionCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Option(names = "--topic", paramLabel = "WORDS", description = "Words that must all occur. Default: everything.")
    String topic = "";

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only what this speaker, state or organisation says, as a part of all that is said.")
    @Nullable
    String actor;

    @Option(
            names = "--by",
            paramLabel = "PERIOD",
            converter = Periods.class,
            description = "day, week or month. Default: week.")
    Period period = Period.WEEK;

    @Option(
            names = "--smooth",
            paramLabel = "N",
            description = "Take the mean with so many periods on either side. Default: 1.")
    int smooth = 1;

    @Override
    public Integer call() throws LedgerException {
        if (smooth < 0 || smooth > 1000) {
            throw new InputFault("--smooth " + smooth + " is not 0 to 1000");
        }
        Corpus corpus = options.corpus(session);
        Attention counted = count(corpus);
        List<Attention.Vanished> vanished = Attention.vanished(corpus);
        options.print(
                session,
                layout -> print(counted, vanished, layout),
                new AnalysisOptions.Kind("attention", counted.buckets()),
                new AnalysisOptions.Kind("silence", counted.silences()),
                new AnalysisOptions.Kind("vanished", vanished));
        return ExitCode.DONE;
    }

    private Attention count(Corpus corpus) {
        try {
            return Attention.of(corpus, topic, actor, period, smooth);
        } catch (IllegalArgumentException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(Attention counted, List<Attention.Vanished> vanished, FindingLayout layout) {
        layout.heading("Statements" + (counted.topic().isEmpty() ? "" : " on " + counted.topic()) + " by "
                + counted.period().word());
        counted.buckets().stream().filter(bucket -> bucket.count() > 0).forEach(bucket -> {
            String rise = counted.rises().contains(bucket.start())
                    ? " (rise)"
                    : counted.falls().contains(bucket.start()) ? " (fall)" : "";
            String smoothed = String.format(Locale.ROOT, "%.1f", bucket.smoothed());
            layout.row(
                    bucket.start().toString(),
                    bucket.count() + " of " + bucket.all() + ", smoothed " + smoothed + rise + ": "
                            + bucket.outlets().entrySet().stream()
                                    .map(outlet -> outlet.getKey() + " " + outlet.getValue())
                                    .collect(Collectors.joining(", ")));
        });
        for (Attention.Silence silence : counted.silences()) {
            String to = silence.to() == null ? "to the end" : "until " + silence.to();
            layout.row("silent", "from " + silence.from() + " " + to + ", while " + silence.all() + " were made");
        }
        layout.gap();
        layout.heading("Topics that vanished: " + vanished.size());
        for (Attention.Vanished topic : vanished) {
            layout.row(
                    "vanished",
                    topic.topic() + ": " + topic.mentions() + " statements, "
                            + Math.round(100 * topic.share()) + "% of all while it lasted, none of the " + topic.after()
                            + " since");
            layout.cited("first", topic.first());
            layout.cited("last", topic.last());
            layout.gap();
        }
    }

    static final class Periods extends WordConverter<Period> {
        Periods() {
            super(Period.class);
        }
    }
}
