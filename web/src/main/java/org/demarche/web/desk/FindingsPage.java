package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.LedgerException;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;
import org.demarche.web.state.RecordStates;

/** Shifts, contradictions, disagreements and deadlocks, those included that rest on what nobody has reviewed. */
final class FindingsPage {
    private static final int MOST = 200;

    private final House house;
    private final RecordStates states;
    private final Opened opened;
    private final Audit audit;

    FindingsPage(House house, RecordStates states, Opened opened, Audit audit) {
        this.house = house;
        this.states = states;
        this.opened = opened;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/findings", Role.READER, this::show);
        doors.post("/desk/findings", Role.EDITOR, this::open);
    }

    private void show(Context context, Session session) throws LedgerException {
        house.page(
                context,
                "Findings",
                "desk",
                "deskfindings",
                Map.of("session", session, "findings", findings(), "most", MOST));
    }

    private List<Finding> findings() throws LedgerException {
        Set<String> keys = opened.keys();
        List<Finding> findings = new ArrayList<>();
        for (org.demarche.web.state.Finding each : states.now().findings()) {
            if (findings.size() < MOST) {
                findings.add(new Finding(
                        each.id(),
                        each.kind().word().replace('-', ' '),
                        each.sentence(),
                        each.cited(),
                        each.reviewed(),
                        keys.contains(each.id())));
            }
        }
        return findings;
    }

    private void open(Context context, Session session) throws LedgerException {
        String key = String.valueOf(context.formParam("finding"));
        boolean open = "open".equals(context.formParam("do"));
        for (Finding finding : findings()) {
            if (finding.key().equals(key)) {
                if (open) {
                    opened.open(key, finding.kind(), finding.sentence(), session.name());
                } else {
                    opened.shut(key);
                }
                audit.note(session.name(), open ? "finding opened" : "finding closed", key, finding.sentence());
            }
        }
        context.redirect("/desk/findings");
    }
}
