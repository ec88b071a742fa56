package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revised;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Session;

/**
 * What the forms about one statement do alike: find it by its address, write a decision down, and answer where it is not there (404), where
 * others decided meanwhile (409) and where what was sent cannot be (422). Nothing typed is lost: the form comes back with it.
 */
final class Deciding {
    private final House house;
    private final Ledger ledger;

    Deciding(House house, Ledger ledger) {
        this.house = house;
        this.ledger = ledger;
    }

    /** A form about a statement. */
    @FunctionalInterface
    interface Form {
        /**
         * Answers with the form.
         *
         * @param sent what was typed, by field
         * @param feedback what is wrong with it; empty for nothing
         * @param since what others decided meanwhile
         */
        void answer(
                Context context,
                Session session,
                StatementView view,
                Map<String, String> sent,
                String feedback,
                List<Revision> since)
                throws LedgerException;
    }

    /** What is made of what a form sent. */
    @FunctionalInterface
    interface Work {
        /** @throws Refused when what was sent cannot be */
        void take(StatementView view, Map<String, String> sent) throws LedgerException, Refused;
    }

    /**
     * Takes what a form sent. Where it is only to be looked at, has no reason or cannot be, the form comes back.
     *
     * @param unreasoned what is said where there is no reason
     */
    void take(Context context, Session session, Form form, String unreasoned, Work work) throws LedgerException {
        Optional<StatementView> found = statement(context);
        if (found.isEmpty()) {
            return;
        }
        Map<String, String> sent = Sent.of(context);
        if (Sent.wanted(sent).equals("look")) {
            form.answer(context, session, found.get(), sent, "", List.of());
            return;
        }
        try {
            if (Sent.reason(sent) == null) {
                throw new Refused(unreasoned);
            }
            work.take(found.get(), sent);
        } catch (Refused | IllegalArgumentException e) {
            refuse(context, session, found.get(), sent, e, form);
        }
    }

    /** The statement that the address names; where there is none that is answered. */
    Optional<StatementView> statement(Context context) throws LedgerException {
        Optional<StatementView> view = ledger.statement(context.pathParam("id"));
        if (view.isEmpty()) {
            absent(context);
        }
        return view;
    }

    /** Answers a question for the statement's form. */
    void show(Context context, Session session, Form form) throws LedgerException {
        Optional<StatementView> view = statement(context);
        if (view.isPresent()) {
            form.answer(context, session, view.get(), Map.of(), "", List.of());
        }
    }

    void absent(Context context) {
        house.problem(
                context,
                404,
                "Not at the desk",
                "There is no statement with this id, or its words were taken down.",
                "Go back to the desk; the queue has what waits.");
    }

    /**
     * Writes a decision down.
     *
     * @param seen how many revisions the form that was sent knew of
     * @return what became of it; empty where nothing was written, which is answered then
     */
    Optional<Revised> revise(
            Context context,
            Session session,
            StatementView view,
            int seen,
            Change change,
            Map<String, String> sent,
            Form form)
            throws LedgerException {
        Optional<Revised> revised =
                ledger.revise(view.id(), seen, change, Author.person(session.name()), Sent.reason(sent));
        if (revised.isEmpty()) {
            absent(context);
        } else if (!revised.get().done()) {
            context.status(409);
            form.answer(
                    context,
                    session,
                    revised.get().now(),
                    sent,
                    "",
                    revised.get().since());
            return Optional.empty();
        }
        return revised;
    }

    /** Answers that what was sent cannot be. */
    void refuse(
            Context context, Session session, StatementView view, Map<String, String> sent, Exception why, Form form)
            throws LedgerException {
        context.status(422);
        form.answer(context, session, view, sent, why.getMessage() + ".", List.of());
    }

    /** The statement that was just decided about, as the address says; none where it says nothing. */
    List<StatementView> done(Context context) throws LedgerException {
        String done = context.queryParam("done");
        return done == null ? List.of() : ledger.statement(done).map(List::of).orElse(List.of());
    }
}
