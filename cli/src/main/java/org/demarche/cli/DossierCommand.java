package org.demarche.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Dossier;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche dossier}: one issue or actor as a document. */
@Command(
        name = "dossier",
        sortOptions = false,
        customSynopsis = "demarche dossier [OPTION]...",
        header = "Write a dossier on an issue or an actor.",
        description =
                "Who stands where, who waits for whom, what changed, a timeline and the sources, every line cited.",
        footer = {
            "The same ledger gives the same document to the last byte.",
            "",
            "Examples:",
            "  demarche dossier --issue \"grain ships\" > grain.md",
            "  demarche dossier --for Kestria --format pdf --out kestria.pdf"
        })
final class DossierCommand implements Callable<Integer> {
    private final Session session;

    DossierCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--title", paramLabel = "TITLE", description = "The heading. Default: made from the options.")
    @Nullable
    String title;

    /** What the document is written in. */
    enum Format implements Named {
        MARKDOWN,
        HTML,
        PDF
    }

    static final class Formats extends WordConverter<Format> {
        Formats() {
            super(Format.class);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description = "markdown, html or pdf. Default: markdown.")
    Format format = Format.MARKDOWN;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file; a PDF needs one. Default: standard output.")
    @Nullable
    Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SearchFilters.DateConverter.class,
            description = "As it stood at the end of this day, month or year.")
    @Nullable
    PartialDate asOf;

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Override
    public Integer call() throws LedgerException, IOException {
        if (format == Format.PDF && out == null) {
            throw new InputFault("a PDF is not for the terminal: name a file with --out");
        }
        Corpus corpus;
        try (Ledger ledger = where.openToLook(session)) {
            Corpus all = Corpus.of(ledger, filters.narrow(Query.ALL, ledger));
            corpus = asOf == null ? all : all.asOf(asOf.last());
        }
        if (out == null) {
            text(corpus).lines().forEach(session.out()::line);
        } else {
            // Whole, then written: a fault on the way leaves no half document.
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            if (format == Format.PDF) {
                Dossier.pdf(heading(), corpus, whole);
            } else {
                whole.write(text(corpus).getBytes(StandardCharsets.UTF_8));
            }
            write(out, whole.toByteArray());
        }
        return ExitCode.DONE;
    }

    private String text(Corpus corpus) {
        return format == Format.HTML ? Dossier.html(heading(), corpus) : Dossier.markdown(heading(), corpus);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new InputFault(file + ": cannot be written: " + e.getMessage() + ". Name another file", e);
        }
    }

    private String heading() {
        if (title != null) {
            return title;
        }
        StringBuilder heading = new StringBuilder("Dossier");
        for (String about : new @Nullable String[] {filters.issue, filters.represents, filters.speaker}) {
            heading.append(about == null ? "" : ": " + about);
        }
        return heading.toString();
    }
}
