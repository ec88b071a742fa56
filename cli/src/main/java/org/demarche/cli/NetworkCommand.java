package org.demarche.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.analysis.Duplicates;
import org.demarche.analysis.IssueBackbone;
import org.demarche.analysis.Kernel;
import org.demarche.analysis.Level;
import org.demarche.analysis.Link;
import org.demarche.analysis.Network;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.export.DiscourseGraphMl;
import org.demarche.ledger.LedgerException;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche network}: who shares issues and stances. */
@Command(
        name = "network",
        sortOptions = false,
        customSynopsis = "demarche network [OPTION]...",
        header = "Show the network of actors and issues.",
        description =
                "Discourse networks as the Discourse Network Analyzer defines them: who shares issues and stances.",
        footer = {
            "Examples:",
            "  demarche network --tie subtract --normalisation average",
            "  demarche network --mode two-mode --format csv",
            "  demarche network --at 2031-05-01 --window 30 --kernel gaussian --graphml"
        })
final class NetworkCommand implements Callable<Integer> {
    private final Session session;

    NetworkCommand(Session session) {
        this.session = session;
    }

    @Mixin
    AnalysisOptions options = new AnalysisOptions();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Modes.class,
            description = "actors, issues or two-mode. Default: actors.")
    Network.Mode mode = Network.Mode.ACTORS;

    @Option(
            names = "--tie",
            paramLabel = "TIE",
            converter = Ties.class,
            description = {
                "ignore, congruence, conflict or subtract; two-mode: ignore, subtract or combine (1 for, 2 against, 3 both).",
                "Default: congruence; ignore if two-mode."
            })
    Network.@Nullable Tie tie;

    @Option(
            names = "--normalisation",
            paramLabel = "NORM",
            converter = Normalisations.class,
            description = "no, average, jaccard, cosine; two-mode: activity, prominence. Default: no.")
    Network.Normalisation normalisation = Network.Normalisation.NO;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            converter = Rules.class,
            description = "include, or count once per document, week, month, year or across-range. Default: include.")
    Duplicates duplicates = Duplicates.INCLUDE;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = BoardCommand.Levels.class,
            description = "Who is one actor: side or speaker. Default: side.")
    Level level = Level.SIDE;

    @Option(
            names = "--backbone",
            paramLabel = "ALPHA",
            description = "Only ties that stand out at this level of significance, such as 0.05.")
    @Nullable
    Double backbone;

    @Option(
            names = "--issue-backbone",
            paramLabel = "PENALTY",
            description = "The issues that carry the network and those it could spare, with a penalty such as 7.5.")
    @Nullable
    Double issueBackbone;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "Networks of windows of so many days that move on, or of the time around --at.")
    @Nullable
    Integer window;

    @Option(names = "--step", paramLabel = "DAYS", description = "Days from one window to the next. Default: 1.")
    int step = 1;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = SearchFilters.DateConverter.class,
            description = "One network of what was said around this day, weighed by --kernel.")
    @Nullable
    PartialDate at;

    @Option(
            names = "--kernel",
            paramLabel = "KERNEL",
            converter = Kernels.class,
            description =
                    "uniform, triangular, epanechnikov or gaussian, as wide as --window. Default: none, with --at uniform.")
    @Nullable
    Kernel kernel;

    @Option(names = "--graphml", description = "Print the network as GraphML, for visone and Gephi.")
    boolean graphml;

    @Override
    public Integer call() throws LedgerException, IOException {
        Network.Recipe recipe = recipe();
        check();
        List<Link> links = Link.of(options.corpus(session), level);
        if (issueBackbone != null) {
            print(backbone(links, recipe, issueBackbone));
            return ExitCode.DONE;
        }
        if (window != null && at == null) {
            List<Network.Window> windows = (kernel == null
                            ? Network.moving(links, recipe, window, step)
                            : Network.smoothed(links, recipe, kernel, window, step))
                    .stream()
                            .map(each -> new Network.Window(each.day(), thinned(each.network())))
                            .toList();
            options.print(
                    session,
                    layout -> windows.forEach(each -> {
                        layout.row("around", each.day().toString());
                        print(each.network(), layout);
                    }),
                    new AnalysisOptions.Kind("window", windows));
            return ExitCode.DONE;
        }
        Network network = thinned(
                at == null || window == null
                        ? Network.of(links, recipe)
                        : Network.around(links, recipe, at.first(), kernel == null ? Kernel.UNIFORM : kernel, window));
        if (graphml) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DiscourseGraphMl.write(network, whole);
            whole.toString(StandardCharsets.UTF_8).lines().forEach(session.out()::line);
            return ExitCode.DONE;
        }
        options.print(
                session,
                layout -> print(network, layout),
                new AnalysisOptions.Kind("node", network.nodes()),
                new AnalysisOptions.Kind("edge", network.edges()));
        return ExitCode.DONE;
    }

    private static IssueBackbone backbone(List<Link> links, Network.Recipe recipe, double penalty) {
        try {
            return IssueBackbone.of(links, recipe, penalty);
        } catch (IllegalArgumentException e) {
            throw new InputFault(e.getMessage() + "; choose other statements with the options that filter", e);
        }
    }

    private void print(IssueBackbone found) {
        options.print(
                session,
                layout -> {
                    layout.heading("Issues that carry the network");
                    found.backbone().forEach(issue -> layout.row("", issue));
                    layout.heading("Issues that it could spare");
                    found.redundant().forEach(issue -> layout.row("", issue));
                    layout.row("loss", String.format(Locale.ROOT, "%.4f", found.loss()));
                    layout.row("without them", String.format(Locale.ROOT, "%.4f", found.redundantLoss()));
                },
                new AnalysisOptions.Kind("issue-backbone", List.of(found)));
    }

    private Network thinned(Network network) {
        return backbone == null ? network : network.backbone(backbone);
    }

    private void check() {
        if ((window != null && window < 1) || step < 1) {
            throw new InputFault("--window and --step are days, 1 or more");
        }
        if (kernel != null && window == null) {
            throw new InputFault("--kernel needs --window: how many days it is wide");
        }
        if (issueBackbone != null && !(issueBackbone >= 0)) {
            throw new InputFault("--issue-backbone " + issueBackbone + " is less than 0");
        }
        if (at != null && window == null) {
            throw new InputFault("--at needs --window: how many days around it are looked at");
        }
        if (graphml && window != null && at == null) {
            throw new InputFault("GraphML holds one network: name a day with --at, or leave --window out");
        }
    }

    private Network.Recipe recipe() {
        Network.Tie chosen =
                tie == null ? mode == Network.Mode.TWO_MODE ? Network.Tie.IGNORE : Network.Tie.CONGRUENCE : tie;
        if (backbone != null && !(backbone > 0 && backbone < 1)) {
            throw new InputFault("--backbone " + backbone + " is not between 0 and 1");
        }
        try {
            return new Network.Recipe(mode, chosen, normalisation, duplicates);
        } catch (IllegalArgumentException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(Network network, FindingLayout layout) {
        layout.heading(network.nodes().size() + " nodes, " + network.edges().size() + " edges");
        network.edges()
                .forEach(edge ->
                        layout.row(String.format(Locale.ROOT, "%.3f", edge.weight()), edge.from() + " – " + edge.to()));
    }

    static final class Modes extends WordConverter<Network.Mode> {
        Modes() {
            super(Network.Mode.class);
        }
    }

    static final class Ties extends WordConverter<Network.Tie> {
        Ties() {
            super(Network.Tie.class);
        }
    }

    static final class Normalisations extends WordConverter<Network.Normalisation> {
        Normalisations() {
            super(Network.Normalisation.class);
        }
    }

    static final class Kernels extends WordConverter<Kernel> {
        Kernels() {
            super(Kernel.class);
        }
    }

    static final class Rules extends WordConverter<Duplicates> {
        Rules() {
            super(Duplicates.class);
        }
    }
}
