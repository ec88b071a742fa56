package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revised;
import org.demarche.ledger.Revision;
import org.demarche.ledger.RevisionKind;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/**
 * Second opinions: a reviewer looks at what somebody else has decided, as the reader had it and without seeing the decision. How far the
 * two agree is shown beside how often the reader's word stood.
 */
final class OpinionPage {
    private static final int SHOWN = 30;
    private static final Set<RevisionKind> VERDICTS =
            Set.of(RevisionKind.CONFIRMATION, RevisionKind.CORRECTION, RevisionKind.REJECTION, RevisionKind.OPINION);

    private final House house;
    private final Ledger ledger;
    private final Audit audit;

    OpinionPage(House house, Ledger ledger, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/opinions", Role.REVIEWER, this::list);
        doors.get("/desk/opinions/{id}", Role.REVIEWER, this::show);
        doors.post("/desk/opinions/{id}", Role.REVIEWER, this::take);
        doors.get(
                "/desk/reliability",
                Role.READER,
                (context, session) -> house.page(
                        context,
                        "Reliability",
                        "desk",
                        "deskreliability",
                        Map.of(
                                "session",
                                session,
                                "reliability",
                                ledger.reliability(),
                                "agreement",
                                ledger.agreement())));
    }

    private void list(Context context, Session session) throws LedgerException {
        List<StatementView> waiting = ledger.forSecondOpinion(session.name(), SHOWN);
        String next = context.queryParam("next");
        if (next != null && !waiting.isEmpty()) {
            context.redirect("/desk/opinions/" + waiting.get(0).id());
            return;
        }
        house.page(
                context,
                "Second opinions",
                "desk",
                "deskopinions",
                Map.of("session", session, "waiting", waiting, "given", next != null));
    }

    private void show(Context context, Session session) throws LedgerException {
        Optional<StatementView> read = due(context, session);
        if (read.isPresent()) {
            answer(context, session, read.get(), Map.of(), "");
        }
    }

    /** The statement as the reader had it, unless this reviewer has said something of it already; then that is answered. */
    private Optional<StatementView> due(Context context, Session session) throws LedgerException {
        String id = context.pathParam("id");
        Optional<StatementView> read = ledger.asRead(id);
        if (read.isEmpty()) {
            house.problem(
                    context,
                    404,
                    "Not at the desk",
                    "There is no statement with this id, or its words were taken down.",
                    "Go back to the second opinions.");
            return read;
        }
        for (Revision revision : ledger.history(id)) {
            if (VERDICTS.contains(revision.kind()) && revision.author().equals(Author.person(session.name()))) {
                house.problem(
                        context,
                        409,
                        "You have decided about it already",
                        "A second opinion is worth something only from somebody who has not decided before.",
                        "Go back to the second opinions; what waits there is new to you.");
                return Optional.empty();
            }
        }
        return read;
    }

    private void take(Context context, Session session) throws LedgerException {
        Optional<StatementView> read = due(context, session);
        if (read.isEmpty()) {
            return;
        }
        StatementView view = read.get();
        Map<String, String> sent = Sent.of(context);
        String wanted = Sent.wanted(sent);
        if (wanted.equals("look")) {
            answer(context, session, view, sent, "");
            return;
        }
        try {
            Change verdict = verdict(view, wanted, sent);
            boolean written = ledger.revise(
                            view.id(),
                            view.revisions(),
                            new Change.Opinion(verdict),
                            Author.person(session.name()),
                            Sent.reason(sent))
                    .filter(Revised::done)
                    .isPresent();
            if (!written) {
                throw new Refused("The statement was changed or taken down meanwhile; nothing was written");
            }
            audit.note(session.name(), "second opinion", "/statements/" + view.id(), wanted);
            context.redirect("/desk/opinions?next=yes");
        } catch (Refused | IllegalArgumentException e) {
            context.status(422);
            answer(context, session, view, sent, e.getMessage() + ".");
        }
    }

    private Change verdict(StatementView view, String wanted, Map<String, String> sent)
            throws LedgerException, Refused {
        Subject subject = new Subject(view.statement(), List.of());
        boolean changed = !Fields.changed(subject, sent).isEmpty();
        return switch (wanted) {
            case "accept" -> {
                if (changed) {
                    throw new Refused("You changed fields. Say “It should say this”, or take that back");
                }
                yield new Change.Confirm();
            }
            case "correct" -> {
                if (!changed) {
                    throw new Refused("Nothing was changed. If the reader was right, say so");
                }
                yield new Change.Correct(
                        Fields.apply(subject, sent, Texts.of(ledger, view)).statement());
            }
            case "reject" -> new Change.Reject();
            default -> throw new Refused("It was not said what you make of it");
        };
    }

    private void answer(Context context, Session session, StatementView view, Map<String, String> sent, String feedback)
            throws LedgerException {
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("view", view);
        page.put("window", Piece.window(Texts.of(ledger, view), view.statement()));
        page.put("form", FormSheet.of(new Subject(view.statement(), List.of()), sent));
        page.put("reason", sent.getOrDefault("reason", ""));
        page.put("feedback", feedback);
        house.page(context, "Second opinion: " + view.statement().speaker().name(), "desk", "deskopinion", page);
    }
}
