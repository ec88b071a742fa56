package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revised;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche revise}: a person decides about one statement. */
@Command(
        name = "revise",
        sortOptions = false,
        customSynopsis = "demarche revise --as NAME DECISION [OPTION]... ID",
        header = "Accept, correct, reject or withdraw a statement, undo that, or comment.",
        description = "Makes one new revision; nothing that was said before is lost.",
        footer = {
            "Fields to set: act, issue, stance, form, said_on, venue, addressee, speaker, and",
            "via with commas between; an empty value takes a field away. source, cue and",
            "content take offsets in code points, such as content=120-164,170-181.",
            "With --seen, a statement that somebody revised meanwhile is left as it is, and",
            "what was revised is shown.",
            "",
            "Examples:",
            "  demarche revise --as 'Ida Wren' --accept 4t9qk2m7xw0c",
            "  demarche revise --as 'Ida Wren' --set act=demand --reason 'must' 4t9qk2m7xw0c",
            "  demarche revise --as 'Ida Wren' --undo 4t9qk2m7xw0c"
        })
final class ReviseCommand implements Callable<Integer> {
    private final Session session;

    ReviseCommand(Session session) {
        this.session = session;
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "Who decides, as shown to the public.")
    String name = "";

    /** One of them. */
    static final class Decision {
        @Option(names = "--accept", description = "It is right as it stands.")
        boolean accept;

        @Option(
                names = "--set",
                paramLabel = "FIELD=VALUE",
                description = "It should say this instead; for several fields, again.")
        Map<String, String> set = new LinkedHashMap<>();

        @Option(names = "--reject", description = "It is no statement.")
        boolean reject;

        @Option(names = "--withdraw", description = "It no longer stands.")
        boolean withdraw;

        @Option(names = "--undo", description = "Take the last decision back.")
        boolean undo;

        @Option(names = "--comment", description = "Say something, in --reason, and change nothing.")
        boolean comment;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    Decision decision = new Decision();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, shown to the public.")
    @Nullable
    String reason;

    @Option(
            names = "--seen",
            paramLabel = "N",
            description = "How many revisions it had when you looked. Default: as many as now.")
    @Nullable
    Integer seen;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "ID", description = "The id of the statement.")
    String id = "";

    @Override
    public Integer call() throws LedgerException {
        if (decision.comment && (reason == null || reason.isBlank())) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--comment needs its text in --reason");
        }
        try (Ledger ledger = where.openToChange(session)) {
            StatementView view = ledger.statement(id)
                    .orElseThrow(() -> new InputFault(
                            "no statement of this ledger has the id '" + id + "'. 'demarche search' prints the ids"));
            Change change = change(view.statement(), ledger);
            Revised revised;
            try {
                revised = ledger.revise(id, seen == null ? view.revisions() : seen, change, Author.person(name), reason)
                        .orElseThrow();
            } catch (IllegalArgumentException e) {
                throw new InputFault(String.valueOf(e.getMessage()), e);
            }
            if (!revised.done()) {
                for (Revision revision : revised.since()) {
                    session.messages().say("demarche: meanwhile: " + HistoryCommand.line(revision));
                }
                throw new InputFault("statement " + id
                        + " was revised since you looked, and nothing was changed. Look again: demarche show " + id);
            }
            new FoundLayout(session.sheet()).print(revised.now(), ledger.history(id));
        }
        return ExitCode.DONE;
    }

    private Change change(Statement statement, Ledger ledger) throws LedgerException {
        if (decision.reject) {
            return new Change.Reject();
        }
        if (decision.withdraw) {
            return new Change.Withdraw();
        }
        if (decision.undo) {
            return new Change.Undo();
        }
        if (decision.comment) {
            return new Change.Comment();
        }
        if (decision.accept) {
            return new Change.Confirm();
        }
        StatementView view = ledger.statement(statement.id()).orElseThrow();
        String text = ledger.article(view.article().id(), view.article().version())
                .orElseThrow()
                .reading()
                .article()
                .text();
        return new Change.Correct(new Correction(text).apply(statement, decision.set));
    }
}
