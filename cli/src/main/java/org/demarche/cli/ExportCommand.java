package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.export.Columns;
import org.demarche.export.Format;
import org.demarche.export.Formats;
import org.demarche.export.NetworkKind;
import org.demarche.export.Request;
import org.demarche.export.StreamFormat;
import org.demarche.export.Terms;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
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
            "brat and sqlite need --output. The same ledger gives the same bytes.",
            "docs/exchange.md shows every format, and what of it can be read again.",
            "",
            "Examples:",
            "  demarche export --format csv --columns issue,speaker.name=Who,content",
            "  demarche export --format jsonl --full-text --output record.jsonl",
            "  demarche export --format graphml --network preconditions --from 2031"
        })
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Formatted.class,
            description = "jsonl, csv, web-annotation, brat, schema-org, plover, graphml, gexf, dl, parquet or sqlite.")
    Format format = Formats.WRITTEN.get(0);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; brat makes a folder. Default: standard output.")
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

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "WORD", description = "Only what search finds by these words.")
    List<String> words = List.of();

    @Override
    public Integer call() throws LedgerException, IOException {
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

    /** Takes the name of a format. */
    static final class Formatted implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return Formats.written(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of: "
                            + String.join(
                                    ", ",
                                    Formats.WRITTEN.stream().map(Format::name).toList())));
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
