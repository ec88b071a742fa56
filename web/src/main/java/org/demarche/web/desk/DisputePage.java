package org.demarche.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;
import org.demarche.web.account.Visitors;
import org.demarche.web.operation.Throttle;

/** "Dispute this": a reader says what is wrong; an editor publishes it beside the statement or dismisses it. */
final class DisputePage {
    private static final int LONGEST = 4000;
    private static final int A_DAY = 20;

    private final House house;
    private final Ledger ledger;
    private final Disputes disputes;
    private final Visitors visitors;
    private final Audit audit;
    private final Throttle throttle;

    DisputePage(House house, Ledger ledger, Disputes disputes, Visitors visitors, Audit audit, Clock clock) {
        this.house = house;
        this.ledger = ledger;
        this.disputes = disputes;
        this.visitors = visitors;
        this.audit = audit;
        this.throttle = new Throttle(A_DAY, Duration.ofDays(1), clock);
    }

    void register(Doors doors, RoutesConfig routes) {
        doors.open("/statements/{id}/dispute", context -> form(context, "", "", ""));
        routes.post("/statements/{id}/dispute", this::take);
        doors.get("/desk/disputes", Role.EDITOR, this::list);
        doors.post("/desk/disputes/{id}", Role.EDITOR, this::decide);
    }

    private void form(Context context, String words, String contact, String feedback) throws LedgerException {
        Optional<StatementView> view = ledger.statement(context.pathParam("id"));
        if (view.isEmpty()) {
            house.problem(
                    context,
                    404,
                    "Not in the record",
                    "There is no statement with this address, or its words were taken down.",
                    "Search for the words or the speaker instead.");
            return;
        }
        context.header("Cache-Control", "no-store");
        Map<String, Object> page = new HashMap<>();
        page.put("view", view.get());
        page.put("token", visitors.form(context, "dispute"));
        page.put("words", words);
        page.put("contact", contact);
        page.put("feedback", feedback);
        house.page(context, "Dispute this", "", "dispute", page);
    }

    private void take(Context context) throws LedgerException {
        String words = Optional.ofNullable(context.formParam("words"))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
        String contact =
                Optional.ofNullable(context.formParam("contact")).orElse("").strip();
        if (!visitors.formFits(context, "dispute")) {
            context.status(403);
            form(context, words, contact, "The form was too old. Your words are still here: send them again.");
            return;
        }
        if (words.isEmpty() || words.length() > LONGEST || contact.length() > 300 || words.indexOf('\0') >= 0) {
            context.status(422);
            form(
                    context,
                    words,
                    contact,
                    "Say in 1 to " + LONGEST + " characters what is wrong; a contact has at most 300.");
            return;
        }
        if (!throttle.allows(visitors.network(context))) {
            context.status(429).header("Retry-After", "3600");
            form(
                    context,
                    words,
                    contact,
                    "From your network came many disputes today. Your words are still here; send them tomorrow.");
            return;
        }
        Optional<StatementView> view = ledger.statement(context.pathParam("id"));
        // A field that people do not see: whoever fills it in is a program, and learns nothing.
        boolean program =
                !Optional.ofNullable(context.formParam("website")).orElse("").isEmpty();
        if (view.isPresent() && !program) {
            String id = disputes.add(view.get().id(), view.get().revision(), words, contact);
            audit.note(Audit.VISITOR, "disputed", "/statements/" + view.get().id(), id);
        }
        house.page(
                context,
                "Thank you",
                "",
                "thanks",
                Map.of(
                        "heading",
                        "Thank you",
                        "message",
                        "An editor will look at it. If it is published, it stands in the history of the statement, which stays where it is.",
                        "back",
                        "/statements/" + context.pathParam("id")));
    }

    private void list(Context context, Session session) throws LedgerException {
        Map<String, StatementView> statements = new HashMap<>();
        var waiting = disputes.waiting();
        for (Dispute dispute : waiting) {
            ledger.statement(dispute.statement()).ifPresent(view -> statements.put(view.id(), view));
        }
        house.page(
                context,
                "Disputes",
                "desk",
                "deskdisputes",
                Map.of(
                        "session",
                        session,
                        "waiting",
                        waiting,
                        "decided",
                        disputes.decided(),
                        "statements",
                        statements));
    }

    private void decide(Context context, Session session) throws LedgerException {
        Optional<Dispute> dispute = disputes.find(context.pathParam("id"));
        String answer =
                Optional.ofNullable(context.formParam("answer")).orElse("").strip();
        boolean publish = "publish".equals(context.formParam("do"));
        if (dispute.isPresent()
                && disputes.decide(dispute.get().id(), publish ? "published" : "dismissed", session.name(), answer)) {
            if (publish) {
                String reason = "Disputed by a reader: " + dispute.get().words()
                        + (answer.isEmpty() ? "" : "\nThe desk: " + answer);
                ledger.revise(
                        dispute.get().statement(), 0, new Change.Comment(), Author.person(session.name()), reason);
            }
            audit.note(
                    session.name(),
                    publish ? "dispute published" : "dispute dismissed",
                    "/statements/" + dispute.get().statement(),
                    dispute.get().id());
        }
        context.redirect("/desk/disputes");
    }
}
