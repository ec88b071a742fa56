package org.demarche.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.cli.layout.FoundLayout;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Draft;
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
        header = "Accept, correct, reject, merge, split or withdraw a statement, or comment.",
        description = "Makes one new revision; nothing that was said before is lost.",
        footer = {
            "Fields to set: act, issue, stance, form, said_on, venue, addressee, speaker, the",
            "speaker's kind, role and represents, and via with commas between; an empty value",
            "takes a field away. source, cue, content, points and conditions take offsets in",
            "code points, such as content=120-164,170-181 or conditions=170-181:unless.",
            "With --seen, a statement that somebody revised meanwhile is left as it is, and",
            "what was revised is shown.",
            "",
            "Examples:",
            "  demarche revise --as 'Ida Wren' --accept 4t9qk2m7xw0c",
            "  demarche revise --as 'Ida Wren' --set act=demand --reason 'must' 4t9qk2m7xw0c",
            "  demarche revise --as 'Ida Wren' --merge-into 8w2d5n1rk3ha 4t9qk2m7xw0c",
            "  demarche revise --as 'Ole Finn' --opinion --accept 4t9qk2m7xw0c",
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

        @Option(
                names = "--merge-into",
                paramLabel = "ID",
                description =
                        "It says the same as that statement. Of one article the two become one; of two they form a group.")
        @Nullable
        String mergeInto;

        @Option(
                names = "--apart-from",
                paramLabel = "ID",
                description = "It is another statement than that one of another article, and not of its group.")
        @Nullable
        String apartFrom;

        @Option(
                names = "--split",
                paramLabel = "SPANS",
                description = "It was several: the content of one part; for each part, again.")
        List<String> split = new ArrayList<>();

        @Option(names = "--assign", paramLabel = "NAME", description = "Give it to this reviewer; '' takes it back.")
        @Nullable
        String assign;

        @Option(names = "--undo", description = "Take the last decision back.")
        boolean undo;

        @Option(names = "--comment", description = "Say something, in --reason, and change nothing.")
        boolean comment;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    Decision decision = new Decision();

    @Option(
            names = "--opinion",
            description =
                    "With --accept, --set or --reject: keep what you say as a second opinion on the reader's word, and change nothing.")
    boolean opinion;

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
            FoundLayout layout = new FoundLayout(session.sheet());
            layout.print(revised.now(), ledger.history(id));
            revised.others().forEach(layout::print);
        }
        return ExitCode.DONE;
    }

    private Change change(Statement statement, Ledger ledger) throws LedgerException {
        if (!opinion) {
            return decided(statement, ledger);
        }
        StatementView read = ledger.asRead(id).orElseThrow();
        try {
            return new Change.Opinion(decided(read.statement(), ledger));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--opinion goes with --accept, --set or --reject", e);
        }
    }

    private Change decided(Statement statement, Ledger ledger) throws LedgerException {
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
        if (decision.assign != null) {
            return new Change.Assign(decision.assign.isBlank() ? null : decision.assign.strip());
        }
        if (decision.apartFrom != null) {
            return new Change.Separate(decision.apartFrom);
        }
        if (decision.mergeInto != null) {
            String into = decision.mergeInto;
            int known = ledger.statement(into).map(StatementView::revisions).orElse(0);
            return new Change.Merge(into, known);
        }
        try {
            Draft draft = new Draft(text(ledger));
            return decision.split.isEmpty()
                    ? new Change.Correct(draft.change(statement, decision.set))
                    : new Change.Split(decision.split.stream()
                            .map(spans -> draft.change(statement, Map.of("content", spans)))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
    }

    /** Of the article that the statement rests on. */
    private String text(Ledger ledger) throws LedgerException {
        StatementView view = (opinion ? ledger.asRead(id) : ledger.statement(id)).orElseThrow();
        return ledger.article(view.article().id(), view.article().version())
                .orElseThrow()
                .reading()
                .article()
                .text();
    }
}
