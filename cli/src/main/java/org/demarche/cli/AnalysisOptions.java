package org.demarche.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.demarche.analysis.AnalysisJson;
import org.demarche.analysis.Corpus;
import org.demarche.cli.layout.FindingLayout;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all analyses have in common: which statements, as of which day, and how to print what was found. */
final class AnalysisOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SearchFilters.DateConverter.class,
            description = "As it stood at the end of this day, month or year.")
    @Nullable
    PartialDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description = "text (for people), json: one finding a line, or csv: one finding a row. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Mixin
    LedgerOption where = new LedgerOption();

    /** How findings are printed. */
    enum Format implements Named {
        TEXT,
        JSON,
        CSV
    }

    static final class Formats extends WordConverter<Format> {
        Formats() {
            super(Format.class);
        }
    }

    /** The statements that were asked for. */
    Corpus corpus(Session session) throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            Corpus all = Corpus.of(ledger, filters.narrow(Query.ALL, ledger));
            return asOf == null ? all : all.asOf(asOf.last());
        }
    }

    /** Findings of one kind for the formats of machines. */
    record Kind(String name, List<?> findings) {}

    /**
     * Prints findings in the format that was asked for.
     *
     * @param text prints them for people
     */
    void print(Session session, java.util.function.Consumer<FindingLayout> text, Kind... kinds) {
        if (format == Format.TEXT) {
            text.accept(new FindingLayout(session.sheet()));
            return;
        }
        AnalysisJson json = new AnalysisJson();
        for (Kind kind : kinds) {
            List<ObjectNode> lines = kind.findings().stream()
                    .map(finding -> json.tree(kind.name(), finding))
                    .toList();
            if (format == Format.JSON) {
                lines.forEach(line -> session.out().line(line.toString()));
            } else {
                FindingCsv.lines(lines).forEach(session.out()::line);
            }
        }
    }
}
