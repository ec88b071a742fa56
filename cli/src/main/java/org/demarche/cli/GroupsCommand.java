package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.GroupLayout;
import org.demarche.cli.layout.Words;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche groups}: the same statement across outlets. */
@Command(
        name = "groups",
        sortOptions = false,
        customSynopsis = "demarche groups [OPTION]... [INPUT]...",
        header = "Find the same statement in many outlets.",
        description =
                "Prints every statement that two articles or more report: who reported it first, in which words, and who took it from whom."
                        + " Without inputs: the statements of the ledger. With inputs: theirs, and nothing is stored.",
        footer = {
            "Beside every report stands how its words go with those of the fullest one:",
            "verbatim, near-verbatim, partial or paraphrase. A record in a .jsonl file keeps",
            "the statements that it holds; without any it is read.",
            "",
            "Examples:",
            "  demarche groups",
            "  demarche groups --drift reports/",
            "  demarche groups --format jsonl readings.jsonl > groups.jsonl"
        })
final class GroupsCommand implements Callable<Integer> {
    private final Session session;

    GroupsCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--drift", description = "Tell of every report word for word what it dropped, added and altered.")
    boolean drift;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ReadCommand.Formats.class,
            description = "text (for people), or jsonl: one group a line. Default: text.")
    ReadCommand.Format format = ReadCommand.Format.TEXT;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    InputOptions options = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Parameters(paramLabel = "INPUT", description = InputOptions.INPUT)
    List<String> inputs = List.of();

    @Override
    public Integer call() throws LedgerException {
        Gathering gathering = Grouping.standard().gather();
        int code = inputs.isEmpty() ? fromLedger(gathering) : fromInputs(gathering);
        print(gathering.groups());
        return code;
    }

    private int fromLedger(Gathering gathering) throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            ledger.sweep(Query.ALL, article -> gathering.add(article.heading().id(), article.reading()));
        }
        return ExitCode.DONE;
    }

    private int fromInputs(Gathering gathering) {
        ArticleReading reads = new ArticleReading(reader, inputs);
        Intake<Reading> intake = new Intake<>(session, options.articles(session.surroundings()), reads::unlessRead);
        intake.run("Reading", inputs, reading -> gathering.add(reading.article().source(), reading));
        return intake.exitCode();
    }

    private void print(List<Group> groups) {
        if (format == ReadCommand.Format.JSONL) {
            GroupJson json = new GroupJson(drift);
            groups.forEach(group -> session.out().line(json.write(group)));
            return;
        }
        GroupLayout layout = new GroupLayout(session.sheet(), drift);
        groups.forEach(layout::print);
        long reports =
                groups.stream().mapToLong(group -> group.members().size()).sum();
        String summary = groups.isEmpty()
                ? "No statement was found in two articles."
                : (groups.size() == 1 ? "1 statement" : groups.size() + " statements") + " in " + reports + " reports.";
        session.sheet().paragraph(new Words(summary, session.paint()::quiet));
    }
}
