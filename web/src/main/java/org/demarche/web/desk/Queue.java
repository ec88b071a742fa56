package org.demarche.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.QueueItem;
import org.demarche.ledger.StatementView;

/** The ledger's queue as one reviewer sees it: without what he or she passed on to another day, unless it was revised since. */
final class Queue {
    private static final int LOOKED_AT = 1000;
    private static final Duration PASSED_FOR = Duration.ofHours(20);

    private final Ledger ledger;
    private final Annex annex;
    private final Clock clock;
    private String head = "";
    private List<QueueItem> items = List.of();

    Queue(Ledger ledger, Annex annex, Clock clock) {
        this.ledger = ledger;
        this.annex = annex;
        this.clock = clock;
    }

    /** What waits for a reviewer: first what was given to him or her, then the most worth first, without what others were given. */
    List<QueueItem> waiting(String reviewer) throws LedgerException {
        Map<String, Long> passed = passed(reviewer);
        List<QueueItem> mine = new ArrayList<>();
        List<QueueItem> free = new ArrayList<>();
        for (QueueItem item : items()) {
            String assigned = item.statement().assigned();
            if (passed.getOrDefault(item.statement().id(), -1L)
                    != item.statement().revisions()) {
                if (assigned == null) {
                    free.add(item);
                } else if (assigned.equals(reviewer)) {
                    mine.add(item);
                }
            }
        }
        mine.addAll(free);
        return mine;
    }

    /** All that waits and was given to somebody, the most worth first; by name, whoever it was given to. */
    Map<String, List<QueueItem>> given() throws LedgerException {
        Map<String, List<QueueItem>> given = new TreeMap<>();
        for (QueueItem item : items()) {
            String assigned = item.statement().assigned();
            if (assigned != null) {
                given.computeIfAbsent(assigned, name -> new ArrayList<>()).add(item);
            }
        }
        return given;
    }

    Optional<StatementView> next(String reviewer) throws LedgerException {
        return waiting(reviewer).stream().findFirst().map(QueueItem::statement);
    }

    int length(String reviewer) throws LedgerException {
        return waiting(reviewer).size();
    }

    /** Passes a statement on to another day. */
    void pass(String reviewer, StatementView view) throws LedgerException {
        annex.write(
                "the statement was not passed on",
                sql -> sql.change(
                        "INSERT INTO passed (account, statement, revisions, at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (account, statement) DO UPDATE SET revisions = excluded.revisions, at = excluded.at",
                        reviewer,
                        view.id(),
                        view.revisions(),
                        clock.instant().toString()));
    }

    private Map<String, Long> passed(String reviewer) throws LedgerException {
        Map<String, Long> passed = new HashMap<>();
        annex.read(
                        "what was passed on cannot be read",
                        sql -> sql.all(
                                "SELECT statement, revisions FROM passed WHERE account = ? AND at > ?",
                                row -> Map.entry(row.text("statement"), row.number("revisions")),
                                reviewer,
                                clock.instant().minus(PASSED_FOR).toString()))
                .forEach(entry -> passed.put(entry.getKey(), entry.getValue()));
        return passed;
    }

    /** The ledger's queue, kept until the ledger changes. */
    private synchronized List<QueueItem> items() throws LedgerException {
        String now = ledger.head();
        if (!now.equals(head)) {
            items = ledger.queue(LOOKED_AT);
            head = now;
        }
        return items;
    }
}
