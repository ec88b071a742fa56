package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revision;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;

/** What people decided, for everybody to see: each correction with its reason, newest first. */
final class CorrectionsPage {
    private static final int SHOWN = 40;

    private final House house;
    private final Ledger ledger;

    CorrectionsPage(House house, Ledger ledger) {
        this.house = house;
        this.ledger = ledger;
    }

    void register(Doors doors) {
        doors.open("/corrections", this::show);
    }

    private void show(Context context) throws LedgerException {
        String before = context.queryParam("before");
        long from = before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<Revision> found = ledger.decisions(from, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<Decision> decisions = new ArrayList<>();
        for (Revision revision : more ? found.subList(0, SHOWN) : found) {
            String id = revision.statement();
            decisions.add(new Decision(
                    revision, id == null ? null : ledger.statement(id).orElse(null)));
        }
        String next = more ? "/corrections?before=" + found.get(SHOWN - 1).seq() : "";
        house.page(context, "Corrections", "", "corrections", Map.of("decisions", decisions, "next", next));
    }
}
