package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.topic.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche topics propose}: a topic that reached the desk in another way than by its page. */
@Command(
        name = "propose",
        sortOptions = false,
        customSynopsis = "demarche topics propose [OPTION]... TITLE",
        header = "Add a topic that somebody proposed otherwise; it waits for the desk.",
        footer = {"Example:", "  demarche topics propose --why 'Three readers wrote.' 'The price of grain'"})
final class TopicProposeCommand implements Callable<Integer> {
    private final Session session;

    TopicProposeCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--why", paramLabel = "TEXT", description = "What is said for it, for the public to see.")
    String why = "";

    @Mixin
    LedgerOption where = new LedgerOption();

    @Parameters(paramLabel = "TITLE", description = "What it is, in one line.")
    String title = "";

    @Override
    public Integer call() throws LedgerException {
        String named = title.replaceAll("\\s+", " ").strip();
        if (named.isEmpty() || named.length() > Topic.LONGEST_TITLE || why.length() > Topic.LONGEST_WHY) {
            throw new InputFault("a topic is named in 1 to " + Topic.LONGEST_TITLE
                    + " characters, and explained in at most " + Topic.LONGEST_WHY);
        }
        return TopicsCommand.run(session, where, (topics, ledger, audit) -> {
            String id = topics.propose(named, why.strip());
            audit.note(Audit.OPERATOR, "topic proposed", "/topics/" + id, named);
            session.out().line(id);
        });
    }
}
