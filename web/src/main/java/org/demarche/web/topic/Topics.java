package org.demarche.web.topic;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.Annex;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Row;
import org.demarche.ledger.Sql;
import org.demarche.record.Named;
import org.demarche.web.account.Tokens;

/** The topics and their votes. Thread-safe. */
public final class Topics {
    private static final int MOST = 1000;

    private final Annex annex;
    private final Clock clock;

    public Topics(Annex annex, Clock clock) {
        this.annex = annex;
        this.clock = clock;
    }

    /** Proposes a topic and gives its id. */
    public String propose(String title, String why) throws LedgerException {
        String id = Tokens.id();
        String now = clock.instant().toString();
        annex.write("the topic was not kept", sql -> {
            sql.change(
                    "INSERT INTO topic (id, title, why, search, state, covered_by, proposed_at, changed_at, votes)"
                            + " VALUES (?, ?, ?, ?, 'waiting', '', ?, ?, 0)",
                    id,
                    title,
                    why,
                    title,
                    now,
                    now);
            return step(sql, id, TopicState.WAITING, "");
        });
        return id;
    }

    private int step(Sql sql, String topic, TopicState state, String note) {
        return sql.change(
                "INSERT INTO topic_step (topic, at, state, note) VALUES (?, ?, ?, ?)",
                topic,
                clock.instant().toString(),
                state.word(),
                note);
    }

    /**
     * Counts a vote.
     *
     * @param token of the visitor, of one day
     * @param day of the token; tokens of other days are forgotten here
     * @return whether it counted: not when the token has voted for this topic, or the topic cannot be voted for
     */
    public boolean vote(String topic, String token, String day) throws LedgerException {
        return annex.write("the vote was not counted", sql -> {
            sql.change("DELETE FROM ballot WHERE day <> ?", day);
            boolean votable =
                    sql.count("SELECT count(*) AS n FROM topic WHERE id = ? AND state IN ('open', 'planned')", topic)
                            > 0;
            if (!votable
                    || sql.change(
                                    "INSERT INTO ballot (topic, token, day) VALUES (?, ?, ?) ON CONFLICT (topic, token) DO NOTHING",
                                    topic,
                                    token,
                                    day)
                            == 0) {
                return false;
            }
            sql.change("UPDATE topic SET votes = votes + 1 WHERE id = ?", topic);
            return true;
        });
    }

    /** Changes what the desk decides of a topic; a new state is a step that its feed tells. */
    public void decide(String id, TopicState state, String title, String search, String coveredBy, String note)
            throws LedgerException {
        annex.write("the topic was not changed", sql -> {
            String before = sql.first("SELECT state FROM topic WHERE id = ?", row -> row.text("state"), id)
                    .orElse("");
            String now = clock.instant().toString();
            if (!before.equals(state.word()) || !note.isEmpty()) {
                step(sql, id, state, note);
            }
            return sql.change(
                    "UPDATE topic SET state = ?, title = ?, search = ?, covered_by = ?, changed_at = ? WHERE id = ?",
                    state.word(),
                    title,
                    search,
                    coveredBy,
                    now,
                    id);
        });
    }

    /** All that are in a state, those with most votes first. */
    public List<Topic> in(TopicState state) throws LedgerException {
        return annex.read(
                "the topics cannot be read",
                sql -> sql.all(
                        "SELECT * FROM topic WHERE state = ? ORDER BY votes DESC, changed_at DESC, id LIMIT ?",
                        Topics::topic,
                        state.word(),
                        MOST));
    }

    /** A topic by its id. */
    public Optional<Topic> find(String id) throws LedgerException {
        return annex.read(
                "the topic cannot be read", sql -> sql.first("SELECT * FROM topic WHERE id = ?", Topics::topic, id));
    }

    /** What happened to a topic, newest first. */
    public List<Topic.Step> steps(String id) throws LedgerException {
        return annex.read(
                "the topic cannot be read",
                sql -> sql.all(
                        "SELECT * FROM topic_step WHERE topic = ? ORDER BY at DESC",
                        row -> new Topic.Step(row.text("at"), state(row.text("state")), row.text("note")),
                        id));
    }

    private static Topic topic(Row row) throws SQLException {
        return new Topic(
                row.text("id"),
                row.text("title"),
                row.text("why"),
                row.text("search"),
                state(row.text("state")),
                row.text("covered_by"),
                row.text("proposed_at"),
                row.text("changed_at"),
                row.number("votes"));
    }

    private static TopicState state(String word) {
        return Named.find(TopicState.class, word).orElse(TopicState.WAITING);
    }
}
