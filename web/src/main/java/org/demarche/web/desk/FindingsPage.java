package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analysis.Cited;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Shifts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** Shifts, contradictions, disagreements and deadlocks, those included that rest on what nobody has reviewed. */
final class FindingsPage {
    private static final int MOST = 200;

    private record Found(String kind, String sentence, List<Cited> cites) {}

    private final House house;
    private final Ledger ledger;
    private final Opened opened;
    private final Audit audit;
    private String head = "";
    private List<Found> found = List.of();

    FindingsPage(House house, Ledger ledger, Opened opened, Audit audit) {
        this.house = house;
        this.ledger = ledger;
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
        for (Found each : found()) {
            List<String> ids = each.cites().stream().map(Cited::id).toList();
            String key = Opened.key(each.kind(), ids);
            findings.add(new Finding(
                    key, each.kind(), each.sentence(), each.cites(), opened.reviewed(ids), keys.contains(key)));
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

    /** Made anew when the ledger has changed. */
    private synchronized List<Found> found() throws LedgerException {
        String now = ledger.head();
        if (!now.equals(head)) {
            Corpus corpus = Corpus.of(ledger, Query.ALL);
            List<Found> all = new ArrayList<>();
            Preconditions.of(corpus)
                    .deadlocks()
                    .forEach(d -> all.add(new Found(
                            "deadlock",
                            d.sentence(),
                            d.waits().stream()
                                    .flatMap(wait -> wait.cited().stream())
                                    .toList())));
            Shifts shifts = Shifts.of(corpus);
            shifts.shifts().forEach(s -> all.add(new Found("shift", s.sentence(), List.of(s.before(), s.after()))));
            shifts.contradictions()
                    .forEach(c -> all.add(new Found("contradiction", c.sentence(), List.of(c.one(), c.other()))));
            shifts.disagreements()
                    .forEach(d -> all.add(new Found("disagreement", d.sentence(), List.of(d.one(), d.other()))));
            found = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
            head = now;
        }
        return found;
    }
}
