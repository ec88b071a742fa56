package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.topic.Topic;
import org.demarche.web.topic.TopicState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche topics set}: decides how far a topic is. */
@Command(
        name = "set",
        sortOptions = false,
        customSynopsis = "demarche topics set [OPTION]... ID STATE",
        header = "Say how far a topic is; its feed tells that.",
        footer = {
            "Examples:",
            "  demarche topics set 4t9qk2m7xw0c open",
            "  demarche topics set --covered-by /issues/harbour 4t9qk2m7xw0c covered"
        })
final class TopicSetCommand implements Callable<Integer> {
    private final Session session;

    TopicSetCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--note", paramLabel = "TEXT", description = "What the desk says to it, for the public to see.")
    String note = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Another title.")
    @Nullable
    String title;

    @Option(names = "--search", paramLabel = "WORDS", description = "Words that find it in the record.")
    @Nullable
    String search;

    @Option(
            names = "--covered-by",
            paramLabel = "WHERE",
            description = "What covers it: a path of the site, or a whole address; '' for nothing.")
    @Nullable
    String coveredBy;

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The topic's id, as 'demarche topics' prints it.")
    String id = "";

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            converter = TopicsCommand.States.class,
            description = "waiting, open, planned, work, covered or declined.")
    TopicState state = TopicState.WAITING;

    @Override
    public Integer call() throws LedgerException {
        return TopicsCommand.run(session, where, (topics, ledger, audit) -> {
            Topic before = topics.find(id)
                    .orElseThrow(
                            () -> new InputFault("no topic has the id '" + id + "'. 'demarche topics' prints the ids"));
            String covering = coveredBy == null ? before.coveredBy() : coveredBy.strip();
            if (!Topic.canBeCoveredBy(covering)) {
                throw new InputFault(
                        "'" + covering
                                + "' covers nothing: give a path of the site, such as /issues/harbour, or an address that begins with https://");
            }
            String named = title == null ? before.title() : title.strip();
            if (named.isEmpty() || named.length() > Topic.LONGEST_TITLE) {
                throw new InputFault("a title has 1 to " + Topic.LONGEST_TITLE + " characters");
            }
            topics.decide(id, state, named, search == null ? before.search() : search.strip(), covering, note.strip());
            audit.note(Audit.OPERATOR, "topic " + state.word(), before.path(), named);
            Topic now = topics.find(id).orElseThrow();
            session.out().line(TopicsCommand.line(now, now.held(ledger)));
        });
    }
}
