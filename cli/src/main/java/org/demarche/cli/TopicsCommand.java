package org.demarche.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Accounts;
import org.demarche.web.account.Audit;
import org.demarche.web.topic.Topic;
import org.demarche.web.topic.TopicState;
import org.demarche.web.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche topics}: what readers want covered, and what the desk makes of it. */
@Command(
        name = "topics",
        sortOptions = false,
        customSynopsis = {
            "demarche topics [OPTION]...",
            "       demarche topics set [OPTION]... ID STATE",
            "       demarche topics propose [OPTION]... TITLE"
        },
        header = "List what readers want covered, and decide about it.",
        description =
                "One line a topic, by state and then by votes: its id, the votes, how many statements the record holds with its words, the state, and the title.",
        footer = {
            "The states: waiting (for the desk), open (to votes), planned, work, covered and",
            "declined. docs/desk.md tells how votes are counted.",
            "",
            "Examples:",
            "  demarche topics",
            "  demarche topics --state waiting",
            "  demarche topics set --note 'In the June issue.' 4t9qk2m7xw0c planned"
        })
final class TopicsCommand implements Callable<Integer> {
    private final Session session;

    TopicsCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = States.class,
            description = "Only: waiting, open, planned, work, covered or declined.")
    @Nullable
    TopicState state;

    @Mixin
    LedgerOption where = new LedgerOption();

    /** What is done with the topics beside a ledger. */
    interface Work {
        void with(Topics topics, Ledger ledger, Audit audit) throws LedgerException;
    }

    @Override
    public Integer call() throws LedgerException {
        return run(session, where, (topics, ledger, audit) -> {
            List<TopicState> states = state == null ? List.of(TopicState.values()) : List.of(state);
            List<Topic> all = new ArrayList<>();
            for (TopicState each : states) {
                all.addAll(topics.in(each));
            }
            for (Topic topic : all) {
                session.out().line(line(topic, topic.held(ledger)));
            }
        });
    }

    static String line(Topic topic, long held) {
        return String.format(
                Locale.ROOT,
                "%s %5d votes %6d held  %-8s  %s%s",
                topic.id(),
                topic.votes(),
                held,
                topic.state().word(),
                topic.title(),
                topic.coveredBy().isEmpty() ? "" : " (" + topic.coveredBy() + ")");
    }

    /** Opens the topics beside a ledger, which must be there, for one thing to be done. */
    static int run(Session session, LedgerOption where, Work work) throws LedgerException {
        try (Ledger ledger = where.openToLook(session);
                Annex annex = Annex.beside(ledger, Accounts.ANNEX, Accounts.TABLES)) {
            Clock clock = Clock.systemUTC();
            work.with(new Topics(annex, clock), ledger, new Audit(annex, clock));
            return ExitCode.DONE;
        }
    }

    /** With its actions. */
    static CommandLine of(Session session) {
        return new CommandLine(new TopicsCommand(session))
                .addSubcommand(new TopicSetCommand(session))
                .addSubcommand(new TopicProposeCommand(session));
    }

    static final class States extends WordConverter<TopicState> {
        States() {
            super(TopicState.class);
        }
    }
}
