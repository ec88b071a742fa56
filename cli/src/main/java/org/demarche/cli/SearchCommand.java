package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.cli.layout.Words;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche search}: finds statements in the ledger. */
@Command(
        name = "search",
        sortOptions = false,
        customSynopsis = "demarche search [OPTION]... [WORD]...",
        header = "Find statements in the ledger.",
        description =
                "Looks for words, and for who made a statement, when and how. Without words: all that the options let through, newest first.",
        footer = {
            "Every word must occur in what was said, the speaker, the issue or the addressee;",
            "case and accents do not matter. Two words in one argument, 'grain ships', are a",
            "phrase; guarant* is a beginning; behind --, -navy must not occur.",
            "",
            "Examples:",
            "  demarche search security guarantees",
            "  demarche search --act demand --for Kestria --from 2031-02",
            "  demarche search --facets --limit 5 ferries",
            "  demarche search --format json 'grain ships' -- -navy"
        })
final class SearchCommand implements Callable<Integer> {
    private final Session session;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Mixin
    SearchFilters filters = new SearchFilters();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Limit.class,
            description = "At most so many, 1 to 500. Default: 20.")
    int limit = 20;

    @Option(
            names = "--facets",
            description =
                    "Instead, count what is found by speaker, side, outlet, act, issue and month; of each the N most frequent.")
    boolean facets;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ArticleCommand.Formats.class,
            description = "text (for people), or json: one statement a line. Default: text.")
    ArticleCommand.Format format = ArticleCommand.Format.TEXT;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "WORD", description = "What to look for.")
    List<String> words = List.of();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openToLook(session)) {
            Query query = filters.narrow(Query.ALL, ledger).limit(limit);
            Query wanted = words.isEmpty() ? query : query.words(phrases(words)).order(Query.Order.RANK);
            if (facets) {
                new FacetPrint(session, limit).print(ledger.facets(wanted), format);
            } else {
                print(ledger.search(wanted));
            }
        }
        return ExitCode.DONE;
    }

    /** What the shell kept together is a phrase. */
    static String phrases(List<String> words) {
        return words.stream()
                .map(word -> word.strip().contains(" ") && !word.contains("\"") ? "\"" + word + "\"" : word)
                .collect(Collectors.joining(" "));
    }

    private void print(Page<StatementView> found) {
        if (format == ArticleCommand.Format.JSON) {
            FoundJson json = new FoundJson();
            found.items().forEach(statement -> session.out().line(json.write(statement)));
            return;
        }
        FoundLayout layout = new FoundLayout(session.sheet());
        found.items().forEach(layout::print);
        session.sheet().paragraph(new Words(summary(found), session.paint()::quiet));
    }

    private static String summary(Page<StatementView> found) {
        if (found.items().isEmpty()) {
            return "Nothing was found.";
        }
        String total = (found.exact() ? "" : "at least ") + found.total();
        return found.items().size() + " of " + total + " found."
                + (found.next().isPresent() ? " --limit shows more." : "");
    }

    static final class Limit implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String number) {
            if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 500) {
                throw new TypeConversionException(number + " is not 1 to 500");
            }
            return Integer.valueOf(number);
        }
    }
}
