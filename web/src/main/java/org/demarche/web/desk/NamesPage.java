package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import org.demarche.ledger.Tally;
import org.demarche.record.Named;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** Renaming issues and actors, and merging two into one: the first gets the name of the second. */
final class NamesPage {
    private static final int SHOWN = 300;
    private static final int LONGEST = 300;

    private final House house;
    private final Ledger ledger;
    private final Audit audit;

    NamesPage(House house, Ledger ledger, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/names", Role.EDITOR, (context, session) -> show(context, session, "", done(context)));
        doors.post("/desk/names", Role.EDITOR, this::rename);
    }

    private static String done(Context context) {
        String statements = context.queryParam("statements");
        return statements != null && statements.matches("\\d{1,9}")
                ? statements + (statements.equals("1") ? " statement has" : " statements have") + " the new name."
                : "";
    }

    private void show(Context context, Session session, String feedback, String done) throws LedgerException {
        List<Tally> actors = new ArrayList<>(ledger.speakers());
        ledger.represented().stream()
                .filter(tally ->
                        actors.stream().noneMatch(actor -> actor.label().equals(tally.label())))
                .forEach(actors::add);
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("issues", first(ledger.issues()));
        page.put("actors", first(actors));
        page.put("renamings", ledger.renamings());
        page.put("kind", typed(context, "kind"));
        page.put("from", typed(context, "from"));
        page.put("to", typed(context, "to"));
        page.put("reason", typed(context, "reason"));
        page.put("feedback", feedback);
        page.put("done", done);
        house.page(context, "Names", "desk", "desknames", page);
    }

    private static List<Tally> first(List<Tally> tallies) {
        return tallies.subList(0, Math.min(SHOWN, tallies.size()));
    }

    private void rename(Context context, Session session) throws LedgerException {
        String from = typed(context, "from");
        String to = typed(context, "to");
        String reason = typed(context, "reason");
        Optional<Renaming.Kind> kind = Named.find(Renaming.Kind.class, typed(context, "kind"));
        if (kind.isEmpty() || from.isEmpty() || to.isEmpty() || from.length() > LONGEST || to.length() > LONGEST) {
            context.status(422);
            show(context, session, "Say which issue or actor gets another name, and which one it is.", "");
            return;
        }
        if (reason.isEmpty() || reason.length() > 1000) {
            context.status(422);
            show(context, session, "A renaming needs a reason of at most 1,000 characters; the public can see it.", "");
            return;
        }
        try {
            long statements = ledger.rename(
                    new Renaming(kind.get(), from, to, null, null), Author.person(session.name()), reason);
            audit.note(session.name(), kind.get().word() + " renamed", from, "to " + to);
            context.redirect("/desk/names?statements=" + statements);
        } catch (IllegalArgumentException e) {
            context.status(422);
            show(context, session, e.getMessage() + ".", "");
        }
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .orElse("")
                .replace('\0', ' ')
                .strip();
    }
}
