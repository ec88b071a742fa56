package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche add}: reads articles into the ledger. */
@Command(
        name = "add",
        sortOptions = false,
        customSynopsis = "demarche add [OPTION]... INPUT...",
        header = "Read articles into the ledger.",
        description =
                "Reports each article: new, known (nothing changes), changed (its text is another now) or refused, and why.",
        footer = {
            "A line is printed once its article is safe on the disk. After a crash, run the",
            "same command again: what is there already is known. A record in a .jsonl file",
            "keeps the statements that it holds; without any it is read.",
            "",
            "Examples:",
            "  demarche add reports/",
            "  demarche add --ledger strait.db report.html readings.jsonl"
        })
final class AddCommand implements Callable<Integer> {
    private final Session session;

    AddCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    InputOptions options = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputOptions.INPUT)
    List<String> inputs = List.of();

    @Override
    public Integer call() throws LedgerException {
        try (Ledger ledger = where.openOrMake(session)) {
            return new Adder(session, options, reader, ledger).add(inputs);
        }
    }
}
