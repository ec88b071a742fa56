package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Similar;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche similar}: statements that mean much the same as one. */
@Command(
        name = "similar",
        sortOptions = false,
        customSynopsis = "demarche similar [OPTION]... ID",
        header = "Find statements that mean much the same as one.",
        description = "The most alike first, by what their words mean and by the words that they share.",
        footer = {
            "What words mean is learned from the ledger's own statements: 'demarche ledger",
            "rebuild' learns it anew.",
            "",
            "Examples:",
            "  demarche similar 4t9qk2m7xw0c",
            "  demarche similar --limit 3 --format json 4t9qk2m7xw0c"
        })
final class SimilarCommand implements Callable<Integer> {
    private final Session session;

    SimilarCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Limit.class,
            description = "At most so many, 1 to 100. Default: 10.")
    int limit = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ArticleCommand.Formats.class,
            description = "text (for people), or json: one statement a line. Default: text.")
    ArticleCommand.Format format = ArticleCommand.Format.TEXT;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ID", description = "The id of a statement.")
    String id = "";

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            if (ledger.statement(id).isEmpty()) {
                throw new InputFault(
                        "no statement of this ledger has the id '" + id + "'. 'demarche search' prints the ids");
            }
            List<Similar> similar = ledger.similar(id, limit);
            FoundJson json = new FoundJson();
            FoundLayout layout = new FoundLayout(session.sheet());
            for (Similar each : similar) {
                if (format == ArticleCommand.Format.JSON) {
                    session.out().line(json.write(each.statement()));
                } else {
                    layout.print(each.statement());
                }
            }
            if (similar.isEmpty() && format != ArticleCommand.Format.JSON) {
                session.out().line("Nothing is like it.");
            }
        }
        return ExitCode.DONE;
    }

    static final class Limit implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String number) {
            if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 100) {
                throw new TypeConversionException(number + " is not 1 to 100");
            }
            return Integer.valueOf(number);
        }
    }
}
