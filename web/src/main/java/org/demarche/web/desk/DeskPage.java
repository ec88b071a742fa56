package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.ledger.Counts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.QueueItem;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** What waits at the desk. */
final class DeskPage {
    private static final int SHOWN = 30;

    private final House house;
    private final Ledger ledger;
    private final Queue queue;
    private final Disputes disputes;

    DeskPage(House house, Ledger ledger, Queue queue, Disputes disputes) {
        this.house = house;
        this.ledger = ledger;
        this.queue = queue;
        this.disputes = disputes;
    }

    void register(Doors doors) {
        doors.get("/desk", Role.READER, this::show);
    }

    private void show(Context context, Session session) throws LedgerException {
        List<QueueItem> all = queue.waiting(session.name());
        Map<String, List<QueueItem>> given = queue.given();
        String whose = Optional.ofNullable(context.queryParam("given")).orElse("");
        List<QueueItem> waiting = whose.isEmpty() ? all : given.getOrDefault(whose, List.of());
        Counts counts = ledger.counts();
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("items", waiting.subList(0, Math.min(SHOWN, waiting.size())));
        page.put("waiting", all.size());
        page.put("whose", whose);
        Map<String, Integer> names = new TreeMap<>();
        given.forEach((name, items) -> names.put(name, items.size()));
        page.put("given", names);
        page.put("counts", counts);
        page.put("disputes", disputes.waiting().size());
        page.put("reliability", ledger.reliability());
        String done = context.queryParam("done");
        page.put(
                "done",
                done == null
                        ? List.<StatementView>of()
                        : ledger.statement(done).map(List::of).orElse(List.of()));
        house.page(context, "Desk", "desk", "desk", page);
    }
}
