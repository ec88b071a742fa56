package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Author;
import org.demarche.ledger.Draft;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche review add}: a statement that the reader missed. */
@Command(
        name = "add",
        sortOptions = false,
        customSynopsis =
                "demarche review add --as NAME --content SPANS --speaker NAME --issue LABEL [OPTION]... ARTICLE",
        header = "Add a statement that the reader missed.",
        description = "Its words are named by their offsets in the text that 'demarche article' prints.",
        footer = {
            "--set takes the fields of 'demarche revise'.",
            "",
            "Examples:",
            "  demarche review add --as 'Ida Wren' --content 120-164 --speaker 'Ada Holm' \\",
            "      --issue ferries --set act=demand --set conditions=150-164 7m1v9q4c2x0t"
        })
final class MissedCommand implements Callable<Integer> {
    private final Session session;

    MissedCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "Who adds it, as shown to the public.")
    String name = "";

    @Option(
            names = "--content",
            paramLabel = "SPANS",
            required = true,
            description = "What was said: offsets in code points, such as 120-164,170-181.")
    String content = "";

    @Option(names = "--speaker", paramLabel = "NAME", required = true, description = "Who said it.")
    String speaker = "";

    @Option(names = "--issue", paramLabel = "LABEL", required = true, description = "The matter at stake.")
    String issue = "";

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Any other field; for several, again.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--text-version",
            paramLabel = "N",
            description = "In which version of the text the words were selected. Default: the newest.")
    int version;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, shown to the public.")
    @Nullable
    String reason;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ARTICLE", description = "The id of the article.")
    String article = "";

    @Override
    public Integer call() throws LedgerException {
        Map<String, String> fields = new LinkedHashMap<>(set);
        fields.put("content", content);
        fields.put("speaker", speaker);
        fields.put("issue", issue);
        try (Ledger ledger = where.openToChange(session)) {
            ArticleView view = (version == 0 ? ledger.article(article) : ledger.article(article, version))
                    .orElseThrow(() -> new InputFault("no article of this ledger has the id '" + article
                            + "', or not this version. 'demarche search --format json' prints the ids"));
            try {
                StatementView added = ledger.addStatement(
                                article,
                                version,
                                new Draft(view.reading().article().text()).missed(fields),
                                Author.person(name),
                                reason)
                        .orElseThrow();
                new FoundLayout(session.sheet()).print(added, ledger.history(added.id()));
            } catch (IllegalArgumentException e) {
                throw new InputFault(String.valueOf(e.getMessage()), e);
            }
        }
        return ExitCode.DONE;
    }
}
