package org.demarche.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.cli.layout.ReportsLayout;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementGroup;
import org.demarche.ledger.StatementView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche show}: one statement of the ledger with all that is known of it. */
@Command(
        name = "show",
        sortOptions = false,
        customSynopsis = "demarche show [OPTION]... ID...",
        header = "Show one statement of the ledger with its history and its reports.",
        description =
                "Shows statements by their ids, each with its article, its revisions, and where else it was reported: who took it from whom, and every altered word.",
        footer = {
            "'demarche search' prints the ids; they stay for ever.",
            "",
            "Examples:",
            "  demarche show 4t9qk2m7xw0c",
            "  demarche show --format json 4t9qk2m7xw0c"
        })
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ArticleCommand.Formats.class,
            description = "text (for people), or json: one statement a line. Default: text.")
    ArticleCommand.Format format = ArticleCommand.Format.TEXT;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The id of a statement.")
    List<String> ids = List.of();

    @Override
    public Integer call() throws LedgerException {
        FoundLayout layout = new FoundLayout(session.sheet());
        FoundJson json = new FoundJson();
        int code = ExitCode.DONE;
        try (Ledger ledger = where.openToLook(session)) {
            for (String id : ids) {
                Optional<StatementView> found = ledger.statement(id);
                if (found.isEmpty()) {
                    session.messages()
                            .say("demarche: no statement of this ledger has the id '" + id
                                    + "'. 'demarche search' prints the ids.");
                    code = ExitCode.INPUT;
                } else if (format == ArticleCommand.Format.JSON) {
                    session.out().line(json.write(found.get()));
                } else {
                    layout.print(found.get(), ledger.history(id));
                    Optional<StatementGroup> group = ledger.groupOf(id);
                    if (group.isPresent()) {
                        new ReportsLayout(session.sheet()).print(group.get());
                    }
                }
            }
        }
        return code;
    }
}
