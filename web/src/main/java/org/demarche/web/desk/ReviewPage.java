package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;
import org.demarche.web.account.Account;
import org.demarche.web.account.Accounts;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** One statement at the desk: looked at, confirmed, corrected, rejected, or passed on to another day. */
final class ReviewPage {
    private final House house;
    private final Ledger ledger;
    private final Deciding deciding;
    private final Queue queue;
    private final Accounts accounts;
    private final Audit audit;

    ReviewPage(House house, Ledger ledger, Queue queue, Accounts accounts, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.deciding = new Deciding(house, ledger);
        this.queue = queue;
        this.accounts = accounts;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/next", Role.REVIEWER, this::next);
        doors.get("/desk/statements/{id}", Role.REVIEWER, this::show);
        doors.post("/desk/statements/{id}", Role.REVIEWER, this::take);
        doors.post("/desk/statements/{id}/assign", Role.REVIEWER, this::assign);
    }

    private void next(Context context, Session session) throws LedgerException {
        Optional<StatementView> first = queue.next(session.name());
        String done = context.queryParam("done");
        String tail = done == null || !done.matches("[0-9a-z]{1,40}") ? "" : "?done=" + done;
        context.redirect(
                first.map(view -> "/desk/statements/" + view.id() + tail).orElse("/desk" + tail));
    }

    private void show(Context context, Session session) throws LedgerException {
        deciding.show(context, session, this::answer);
    }

    private void take(Context context, Session session) throws LedgerException {
        Optional<StatementView> view = deciding.statement(context);
        if (view.isEmpty()) {
            return;
        }
        Map<String, String> sent = Sent.of(context);
        String wanted = Sent.wanted(sent);
        int seen = Sent.number(sent.get("seen"), view.get().revisions());
        try {
            switch (wanted) {
                case "accept" -> {
                    List<String> changed = Fields.changed(subject(view.get()), sent);
                    if (seen == view.get().revisions() && !changed.isEmpty()) {
                        throw new Refused("You changed “" + String.join("”, “", changed)
                                + "”. Save that as a correction, or take it back before accepting");
                    }
                    decide(context, session, view.get(), seen, new Change.Confirm(), sent);
                }
                case "reject" -> decide(context, session, view.get(), seen, new Change.Reject(), sent);
                case "undo" -> decide(context, session, view.get(), seen, new Change.Undo(), sent);
                case "withdraw" -> {
                    if (Sent.reason(sent) == null) {
                        throw new Refused("Say under “why” why it no longer stands");
                    }
                    decide(context, session, view.get(), seen, new Change.Withdraw(), sent);
                }
                case "comment" -> {
                    if (Sent.reason(sent) == null) {
                        throw new Refused("A comment is what stands under “why”; it is empty");
                    }
                    decide(context, session, view.get(), seen, new Change.Comment(), sent);
                }
                case "correct" -> correct(context, session, view.get(), seen, sent);
                case "pass" -> {
                    queue.pass(session.name(), view.get());
                    context.redirect("/desk/next");
                }
                default -> answer(context, session, view.get(), sent, "", meanwhile(view.get(), seen));
            }
        } catch (Refused | IllegalArgumentException e) {
            deciding.refuse(context, session, view.get(), sent, e, this::answer);
        }
    }

    private void correct(Context context, Session session, StatementView view, int seen, Map<String, String> sent)
            throws LedgerException, Refused {
        if (seen != view.revisions() && !meanwhile(view, seen).isEmpty()) {
            context.status(409);
            answer(context, session, view, sent, "", meanwhile(view, seen));
            return;
        }
        Subject subject = subject(view);
        if (Fields.changed(subject, sent).isEmpty()) {
            throw new Refused("Nothing was changed. If it is right as it stands, accept it");
        }
        if (Sent.reason(sent) == null) {
            throw new Refused("A correction needs a reason; the public sees it beside the statement");
        }
        Subject corrected = Fields.apply(subject, sent, text(view));
        boolean same = corrected.preconditions().equals(subject.preconditions());
        Change change = new Change.Correct(corrected.statement(), same ? null : corrected.preconditions());
        decide(context, session, view, seen, change, sent);
    }

    private void decide(
            Context context, Session session, StatementView view, int seen, Change change, Map<String, String> sent)
            throws LedgerException {
        if (deciding.revise(context, session, view, seen, change, sent, this::answer)
                .isEmpty()) {
            return;
        }
        audit.note(session.name(), String.valueOf(sent.get("do")), "/statements/" + view.id(), "");
        boolean stay = change instanceof Change.Undo || change instanceof Change.Comment;
        context.redirect(stay ? "/desk/statements/" + view.id() : "/desk/next?done=" + view.id());
    }

    private void answer(
            Context context,
            Session session,
            StatementView view,
            Map<String, String> sent,
            String feedback,
            List<Revision> since)
            throws LedgerException {
        Subject subject = subject(view);
        List<String> dirty = sent.isEmpty() ? List.of() : Fields.changed(subject, sent);
        ReviewSheet sheet = new ReviewSheet(
                view,
                Piece.window(text(view), view.statement()),
                FormSheet.of(subject, sent),
                dirty,
                ledger.history(view.id()),
                sent.getOrDefault("reason", ""),
                feedback,
                since.isEmpty() ? List.of() : differences(subject, sent, dirty),
                since,
                queue.length(session.name()),
                reviewers());
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("sheet", sheet);
        page.put("done", deciding.done(context));
        house.page(context, "Review: " + view.statement().speaker().name(), "desk", "deskstatement", page);
    }

    /** Gives it to somebody, or to nobody. */
    private void assign(Context context, Session session) throws LedgerException {
        String id = context.pathParam("id");
        Optional<StatementView> view = deciding.statement(context);
        if (view.isEmpty()) {
            return;
        }
        Map<String, String> sent = Sent.of(context);
        String to = sent.getOrDefault("to", "").strip();
        if (Sent.wanted(sent).equals("look")) {
            context.redirect("/desk/statements/" + id);
        } else if (!to.isEmpty() && !reviewers().contains(to)) {
            context.status(422);
            answer(context, session, view.get(), Map.of(), "There is no reviewer “" + to + "”.", List.of());
        } else {
            Change assign = new Change.Assign(to.isEmpty() ? null : to);
            if (deciding.revise(context, session, view.get(), 0, assign, sent, this::answer)
                    .isEmpty()) {
                return;
            }
            audit.note(session.name(), "assigned", "/statements/" + id, to.isEmpty() ? "to nobody" : "to " + to);
            context.redirect("/desk/statements/" + id);
        }
    }

    private List<String> reviewers() throws LedgerException {
        return accounts.all().stream()
                .filter(account -> account.active() && account.role().covers(Role.REVIEWER))
                .map(Account::name)
                .toList();
    }

    private static List<ReviewSheet.Difference> differences(Subject now, Map<String, String> sent, List<String> dirty) {
        Map<String, String> theirs = Fields.of(now);
        return dirty.stream()
                .map(name -> new ReviewSheet.Difference(
                        name.replace('_', ' '), sent.getOrDefault(name, ""), theirs.getOrDefault(name, "")))
                .toList();
    }

    private List<Revision> meanwhile(StatementView view, int seen) throws LedgerException {
        return ledger.history(view.id()).stream()
                .filter(revision -> revision.number() > seen)
                .filter(revision -> revision.kind() != org.demarche.ledger.RevisionKind.COMMENT)
                .toList();
    }

    private CodePointText text(StatementView view) throws LedgerException {
        return Texts.of(ledger, view);
    }

    private Subject subject(StatementView view) throws LedgerException {
        return Texts.subject(ledger, view);
    }
}
