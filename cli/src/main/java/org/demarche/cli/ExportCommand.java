package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.export.Columns;
import org.demarche.export.Export;
import org.demarche.export.FileFormat;
import org.demarche.export.Format;
import org.demarche.export.Formats;
import org.demarche.export.NetworkKind;
import org.demarche.export.Request;
import org.demarche.export.StreamFormat;
import org.demarche.export.Terms;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.web.FullText;
import org.demarche.web.Settings;
import org.demarche.web.StartException;
import org.demarche.web.StaticSite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche export}: writes the ledger in a format of others. */
@Command(
        name = "export",
        sortOptions = false,
        customSynopsis = "demarche export --format FORMAT [OPTION]... [WORD]...",
        header = "Write the ledger's statements in an open format.",
        description = {
            "Without words and filters: everything. What was taken down, withdrawn or rejected is not among it. Only short quotations leave"
                    + " the ledger, with offsets, the text's SHA-256 and the link; --full-text gives the articles as well."
        },
        footer = {
            "brat, sqlite and site need --output. The same ledger gives the same bytes.",
            "docs/exchange.md shows every format, and what of it can be read again.",
            "",
            "Examples:",
            "  demarche export --format csv --columns issue,speaker.name=Who,content",
            "  demarche export --format jsonl --full-text --output record.jsonl",
            "  demarche export --format graphml --network preconditions --from 2031"
        })
final class ExportCommand implements Callable<Integer> {
    /** The public pages: no format of statements, so the module of formats does not know it. */
    private static final Format SITE = new FileFormat() {
        @Override
        public String name() {
            return "site";
        }

        @Override
        public String purpose() {
            return "the public pages as files";
        }

        @Override
        public Export begin(Path to, Request request) {
            throw new IllegalStateException("the site is written whole");
        }
    };

    private final Session session;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Formatted.class,
            description =
                    "jsonl, csv, web-annotation, brat, schema-org, plover, graphml, gexf, dl, parquet, sqlite, or site: the public pages as files.")
    Format format = Formats.WRITTEN.get(0);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; brat and site make a folder. Default: standard output.")
    @Nullable
    Path output;

    @Option(names = "--full-text", description = "With the articles' full text. Mind whose it is.")
    boolean fullText;

    @Option(
            names = "--columns",
            paramLabel = "LIST",
            converter = ColumnList.class,
            description = "csv: which columns, and under which headers: issue,speaker.name=Who. Default: all.")
    Columns columns = Columns.ALL;

    @Option(
            names = "--network",
            paramLabel = "KIND",
            converter = OfNetworkKind.class,
            description = "graphml, gexf, dl: actors-issues or preconditions. Default: actors-issues.")
    NetworkKind network = NetworkKind.ACTORS_ISSUES;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "site: the address under which it will be reached. Without one its pages have no citations.")
    @Nullable
    String baseUrl;

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "WORD", description = "Only what search finds by these words.")
    List<String> words = List.of();

    @Override
    public Integer call() throws LedgerException, IOException, InterruptedException {
        if (format == SITE) {
            return site();
        }
        if (format.needsFullText() && !fullText) {
            throw new InputFault(format.name()
                    + " is of no use without the articles' text: give --full-text, and mind whose" + " text it is");
        }
        Request request = new Request(fullText ? Terms.FULL_TEXT : Terms.QUOTATIONS, columns, network);
        try (Ledger ledger = where.openToLook(session)) {
            Query query = filters.narrow(Query.ALL, ledger);
            Query narrow = words.isEmpty() ? query : query.words(SearchCommand.phrases(words));
            Exporting exporting = new Exporting(session, ledger, narrow);
            Path to = output;
            if (to != null) {
                exporting.toFile(format, to, request);
            } else if (format instanceof StreamFormat stream) {
                exporting.toStandardOutput(stream, request);
            } else {
                throw new InputFault(
                        format.name() + " cannot be written to standard output: name a place with --output");
            }
        }
        return ExitCode.DONE;
    }

    private int site() throws LedgerException, IOException, InterruptedException {
        Path to = output;
        if (to == null) {
            throw new InputFault("site cannot be written to standard output: name a folder with --output");
        }
        if (!words.isEmpty()) {
            throw new InputFault("site is the whole record: leave out " + String.join(" ", words));
        }
        if (Files.exists(to)) {
            throw new InputFault(to + " is there already. Remove it, or give another name");
        }
        try (Ledger ledger = where.openToLook(session);
                Progress progress = new Progress(session.messages(), "Writing", 1)) {
            Settings named = Settings.defaults().withFullText(fullText ? FullText.ALL : FullText.NONE);
            Settings settings = baseUrl == null ? named : named.withBaseUrl(baseUrl);
            int files = StaticSite.write(ledger, settings, to, written -> progress.article());
            session.messages().say("Written to " + to + ": " + files + " files. Open index.html in it.");
        } catch (IllegalArgumentException | StartException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    /** Takes the name of a format. */
    static final class Formatted implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            if (name.equals(SITE.name())) {
                return SITE;
            }
            return Formats.written(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of: "
                            + String.join(
                                    ", ",
                                    Formats.WRITTEN.stream().map(Format::name).toList())
                            + ", " + SITE.name()));
        }
    }

    /** Takes a list of columns. */
    static final class ColumnList implements ITypeConverter<Columns> {
        @Override
        public Columns convert(String list) {
            try {
                return Columns.of(list);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** For {@code --network}. */
    static final class OfNetworkKind extends WordConverter<NetworkKind> {
        OfNetworkKind() {
            super(NetworkKind.class);
        }
    }
}
