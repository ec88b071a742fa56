package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.export.Columns;
import org.demarche.export.Formats;
import org.demarche.export.Import;
import org.demarche.export.ImportException;
import org.demarche.export.ImportFormat;
import org.demarche.export.Imported;
import org.demarche.export.Orphan;
import org.demarche.export.Request;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche import}: brings what others coded into the ledger. */
@Command(
        name = "import",
        sortOptions = false,
        customSynopsis = "demarche import [OPTION]... FILE...",
        header = "Bring statements from an open format into the ledger.",
        description =
                "A file is checked to its end before anything of it is written; a fault in it is named with its place, and nothing is changed."
                        + " Nothing that the ledger has is withdrawn. Broken off, run the same command again.",
        footer = {
            "Annotations whose words no longer stand where they say are orphans: they are",
            "named, kept in the file of --orphans, and not imported; the exit code is 1.",
            "",
            "Examples:",
            "  demarche import record.jsonl",
            "  demarche import --columns speaker.name=Who,content=What coded.csv",
            "  demarche import --actor \"Ada Holm\" --from 2031-05-01 tables/",
            "  demarche import --format brat --ledger strait.db annotated/"
        })
final class ImportCommand implements Callable<Integer> {
    private final Session session;
    private long orphaned;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formatted.class,
            description = "jsonl, csv, web-annotation, brat or dna. Default: by the file's name.")
    @Nullable
    ImportFormat format;

    @Option(
            names = "--columns",
            paramLabel = "LIST",
            converter = ExportCommand.ColumnList.class,
            description = "csv, dna: what the columns or variables are called there: issue=Topic,speaker.name=Who.")
    Columns columns = Columns.ALL;

    @Option(
            names = "--orphans",
            paramLabel = "FILE",
            description = "Where annotations go that do not stand on their words.")
    @Nullable
    Path orphans;

    @Option(names = "--by", paramLabel = "NAME", description = "Who is answerable for it. Default: import.")
    String by = "import";

    @Mixin
    ArchiveSlice slice = new ArchiveSlice();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A file; for brat a folder, too, and the folder of tables that 'demarche archive' made.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws LedgerException, IOException, InterruptedException {
        Path kept = orphans;
        try (Ledger ledger = where.openOrMake(session);
                OutputStream out = kept == null
                        ? OutputStream.nullOutputStream()
                        : new BufferedOutputStream(Files.newOutputStream(kept))) {
            int code = ExitCode.DONE;
            for (Path file : files) {
                code = Math.max(code, any(ledger, file, out));
            }
            out.write((orphaned == 0 ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
            return code;
        }
    }

    private int any(Ledger ledger, Path file, OutputStream out)
            throws LedgerException, IOException, InterruptedException {
        if (ArchiveSlice.isArchive(file)) {
            return slice(ledger, file, out);
        }
        if (slice.isAsked()) {
            throw new InputFault(
                    file + ": there are no tables of 'demarche archive' in it, and only of those a part can be"
                            + " brought in. Leave out --actor, --issue, --outlet, --from and --to, or give the folder of the tables");
        }
        return one(ledger, file, out);
    }

    /** Brings a part of an archive's tables in, by way of the record. */
    private int slice(Ledger ledger, Path archive, OutputStream out)
            throws LedgerException, IOException, InterruptedException {
        Path records = Files.createTempFile("demarche-slice-", ".jsonl");
        try {
            int code = slice.write(session, archive, records);
            return code > ExitCode.INPUT ? code : Math.max(code, one(ledger, records, out));
        } finally {
            Files.delete(records);
        }
    }

    private int one(Ledger ledger, Path file, OutputStream out) throws LedgerException {
        if (!Files.exists(file)) {
            session.messages().say("demarche: " + file + ": there is no such file or folder. Check the path.");
            return ExitCode.INPUT;
        }
        ImportFormat chosen = format == null ? byName(file) : format;
        try {
            Imported imported = new Import(ledger, Author.reader(by))
                    .run(chosen, file, Request.DEFAULT.columns(columns), listener(file, out));
            session.out()
                    .line(file + ": " + imported.articles() + " articles (" + imported.created() + " new), "
                            + imported.statements() + " statements (" + imported.added() + " new, " + imported.revised()
                            + " revised), " + imported.orphans() + " orphans.");
            return imported.orphans() + imported.takenDown() == 0 ? ExitCode.DONE : ExitCode.INPUT;
        } catch (ImportException e) {
            session.messages().say("demarche: " + e.getMessage() + ". Nothing of this file was imported.");
            return ExitCode.INPUT;
        } catch (IOException e) {
            session.messages().say("demarche: " + file + ": it cannot be read (" + e.getMessage() + ").");
            return ExitCode.INPUT;
        }
    }

    private static ImportFormat byName(Path file) {
        if (Files.isDirectory(file)) {
            return Formats.read("brat").orElseThrow();
        }
        return Formats.byFileName(file.getFileName().toString())
                .orElseThrow(() ->
                        new InputFault(file + ": its name does not tell what it is. Say so with --format: " + names()));
    }

    private static String names() {
        return String.join(", ", Formats.READ.stream().map(ImportFormat::name).toList());
    }

    private Import.Listener listener(Path file, OutputStream out) {
        return new Import.Listener() {
            @Override
            public void orphan(Orphan orphan) {
                keep(orphan, out);
            }

            @Override
            public void takenDown(String article) {
                session.messages()
                        .say("demarche: " + file + ": article " + article
                                + " was taken down from this ledger. Nothing of it was imported.");
            }
        };
    }

    private void keep(Orphan orphan, OutputStream out) {
        session.messages().say("demarche: orphan: " + orphan.place() + ": " + orphan.why() + ".");
        try {
            out.write(((orphaned++ == 0 ? "[\n" : ",\n") + orphan.annotation()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(orphans), e);
        }
    }

    /** Takes the name of a format. */
    static final class Formatted implements ITypeConverter<ImportFormat> {
        @Override
        public ImportFormat convert(String name) {
            return Formats.read(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of: " + names()));
        }
    }
}
