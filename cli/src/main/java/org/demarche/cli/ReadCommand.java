package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.ReadingLayout;
import org.demarche.cli.layout.Totals;
import org.demarche.cli.layout.Words;
import org.demarche.record.Named;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche read}: reads articles and prints what was said in them. */
@Command(
        name = "read",
        sortOptions = false,
        customSynopsis = "demarche read [OPTION]... INPUT...",
        header = "Read articles and print what was said in them.",
        description =
                "Finds every reported statement: who said what, to whom, when, through whom and on what condition. Stores nothing.",
        footer = {
            "The percentage beside a statement says how sure the reader is of it. A record in",
            "a .jsonl file is read anew, even if it holds statements already.",
            "",
            "Examples:",
            "  demarche read report.html briefing.pdf",
            "  demarche read https://news.example/report",
            "  demarche read --plain --outlet \"Amery Times\" --published 2031-01-14 report.txt",
            "  demarche read --format jsonl reports/ > readings.jsonl",
            "  xclip -o | demarche read -"
        })
final class ReadCommand implements Callable<Integer> {
    private final Session session;

    ReadCommand(Session session) {
        this.session = session;
    }

    @Mixin
    InputOptions options = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description = "text (for people), or jsonl: one record a line, an article a line. Default: text.")
    Format format = Format.TEXT;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputOptions.INPUT)
    List<String> inputs = List.of();

    @Override
    public Integer call() {
        ArticleReading reads = new ArticleReading(reader, inputs);
        Intake<Reading> intake = new Intake<>(session, options.articles(session.surroundings()), reads::anew);
        if (format == Format.JSONL) {
            RecordCodec codec = new RecordCodec();
            intake.run("Reading", inputs, each -> session.out().line(codec.write(each)));
        } else {
            printForPeople(intake);
        }
        return intake.exitCode();
    }

    private void printForPeople(Intake<Reading> intake) {
        ReadingLayout layout = new ReadingLayout(session.sheet());
        Totals totals = new Totals();
        intake.run("Reading", inputs, reading -> {
            if (reading.statements().isEmpty() && Tongue.unread(reading.article())) {
                layout.print(reading, "This article was " + Tongue.why(reading.article()) + ".");
                totals.addUnread();
            } else {
                layout.print(reading);
                totals.add(reading);
            }
            if (session.surroundings().outIsTerminal()) {
                session.out().flush();
            }
        });
        if (totals.articles() > 0) {
            session.sheet().rule();
            session.sheet().paragraph(new Words(totals.words(), session.paint()::quiet));
        }
    }

    /** What can be printed. */
    enum Format implements Named {
        TEXT,
        JSONL
    }

    static final class Formats extends WordConverter<Format> {
        Formats() {
            super(Format.class);
        }
    }
}
