package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Author;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revised;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.Act;
import org.demarche.record.CodePointText;
import org.demarche.record.Form;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;
import org.jspecify.annotations.Nullable;

/** One statement at the desk: looked at, confirmed, corrected, rejected, or passed on to another day. */
final class ReviewPage {
    static final Map<String, List<String>> WORDS = Map.of(
            "act", words(Act.values()),
            "form", words(Form.values()),
            "kind", words(SpeakerKind.values()),
            "stance", withNone(words(Stance.values())));

    private static final int LONGEST_REASON = 2000;

    private final House house;
    private final Ledger ledger;
    private final Queue queue;
    private final Audit audit;

    ReviewPage(House house, Ledger ledger, Queue queue, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.queue = queue;
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/next", Role.REVIEWER, this::next);
        doors.get("/desk/statements/{id}", Role.REVIEWER, this::show);
        doors.post("/desk/statements/{id}", Role.REVIEWER, this::take);
    }

    private void next(Context context, Session session) throws LedgerException {
        Optional<StatementView> first = queue.next(session.name());
        String done = context.queryParam("done");
        String tail = done == null || !done.matches("[0-9a-z]{1,40}") ? "" : "?done=" + done;
        context.redirect(
                first.map(view -> "/desk/statements/" + view.id() + tail).orElse("/desk" + tail));
    }

    private void show(Context context, Session session) throws LedgerException {
        Optional<StatementView> view = ledger.statement(context.pathParam("id"));
        if (view.isEmpty()) {
            absent(context);
            return;
        }
        answer(context, session, view.get(), Map.of(), "", List.of());
    }

    private void absent(Context context) {
        house.problem(
                context,
                404,
                "Not at the desk",
                "There is no statement with this id, or its words were taken down.",
                "Go back to the desk; the queue has what waits.");
    }

    private void take(Context context, Session session) throws LedgerException {
        String id = context.pathParam("id");
        Optional<StatementView> view = ledger.statement(id);
        if (view.isEmpty()) {
            absent(context);
            return;
        }
        Map<String, String> sent = sent(context);
        String wanted = sent.getOrDefault("look", "").isEmpty() ? sent.getOrDefault("do", "") : "look";
        Statement now = view.get().statement();
        int seen = number(sent.get("seen"), view.get().revisions());
        try {
            switch (wanted) {
                case "accept" -> {
                    if (seen == view.get().revisions()
                            && !Fields.changed(now, sent).isEmpty()) {
                        throw new Refused("You changed “" + String.join("”, “", Fields.changed(now, sent))
                                + "”. Save that as a correction, or take it back before accepting");
                    }
                    decide(context, session, view.get(), seen, new Change.Confirm(), sent);
                }
                case "reject" -> decide(context, session, view.get(), seen, new Change.Reject(), sent);
                case "undo" -> decide(context, session, view.get(), seen, new Change.Undo(), sent);
                case "comment" -> {
                    if (reason(sent) == null) {
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
            context.status(422);
            answer(context, session, view.get(), sent, e.getMessage() + ".", List.of());
        }
    }

    private void correct(Context context, Session session, StatementView view, int seen, Map<String, String> sent)
            throws LedgerException, Refused {
        if (seen != view.revisions() && !meanwhile(view, seen).isEmpty()) {
            conflict(context, session, view, sent, meanwhile(view, seen));
            return;
        }
        List<String> changed = Fields.changed(view.statement(), sent);
        if (changed.isEmpty()) {
            throw new Refused("Nothing was changed. If it is right as it stands, accept it");
        }
        if (reason(sent) == null) {
            throw new Refused("A correction needs a reason; the public sees it beside the statement");
        }
        Statement corrected = Fields.apply(view.statement(), sent, text(view));
        decide(context, session, view, seen, new Change.Correct(corrected), sent);
    }

    private void decide(
            Context context, Session session, StatementView view, int seen, Change change, Map<String, String> sent)
            throws LedgerException {
        Optional<Revised> revised = ledger.revise(view.id(), seen, change, Author.person(session.name()), reason(sent));
        if (revised.isEmpty()) {
            absent(context);
            return;
        }
        if (!revised.get().done()) {
            conflict(context, session, revised.get().now(), sent, revised.get().since());
            return;
        }
        audit.note(session.name(), String.valueOf(sent.get("do")), "/statements/" + view.id(), "");
        boolean stay = change instanceof Change.Undo || change instanceof Change.Comment;
        context.redirect(stay ? "/desk/statements/" + view.id() : "/desk/next?done=" + view.id());
    }

    /** Two have worked on it at once: both words are shown beside each other, and nothing was written. */
    private void conflict(
            Context context, Session session, StatementView now, Map<String, String> sent, List<Revision> since)
            throws LedgerException {
        context.status(409);
        answer(context, session, now, sent, "", since);
    }

    private void answer(
            Context context,
            Session session,
            StatementView view,
            Map<String, String> sent,
            String feedback,
            List<Revision> since)
            throws LedgerException {
        Statement statement = view.statement();
        Map<String, String> fields = new LinkedHashMap<>(Fields.of(statement));
        Map<String, String> places = new LinkedHashMap<>(Fields.places(statement));
        Fields.NAMES.forEach(name -> replace(fields, name, sent.get(name)));
        List<String> dirty = sent.isEmpty() ? List.of() : Fields.changed(statement, sent);
        places.replaceAll((name, at) -> {
            String given = sent.get(name);
            return given != null && given.matches("[0-9,-]{1,1000}") ? given : at;
        });
        ReviewSheet sheet = new ReviewSheet(
                view,
                Piece.window(text(view), statement),
                fields,
                places,
                dirty,
                ledger.history(view.id()),
                sent.getOrDefault("reason", ""),
                feedback,
                since.isEmpty() ? List.of() : differences(statement, sent, dirty),
                since,
                queue.length(session.name()));
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("sheet", sheet);
        page.put("done", done(context));
        house.page(context, "Review: " + statement.speaker().name(), "desk", "deskstatement", page);
    }

    private List<StatementView> done(Context context) throws LedgerException {
        String done = context.queryParam("done");
        return done == null ? List.of() : ledger.statement(done).map(List::of).orElse(List.of());
    }

    private static List<ReviewSheet.Difference> differences(
            Statement now, Map<String, String> sent, List<String> dirty) {
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
        return new CodePointText(
                ledger.article(view.article().id(), view.article().version())
                        .map(ArticleView::reading)
                        .map(reading -> reading.article().text())
                        .orElse(""));
    }

    private static void replace(Map<String, String> fields, String name, @Nullable String sent) {
        if (sent != null) {
            fields.put(name, sent);
        }
    }

    private static Map<String, String> sent(Context context) {
        Map<String, String> sent = new HashMap<>();
        context.formParamMap().forEach((name, values) -> sent.put(name, values.isEmpty() ? "" : values.get(0)));
        return sent;
    }

    private static @Nullable String reason(Map<String, String> sent) {
        String reason = sent.getOrDefault("reason", "").replace("\r\n", "\n").strip();
        return reason.isEmpty()
                ? null
                : reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static List<String> words(Named[] constants) {
        return java.util.Arrays.stream(constants).map(Named::word).toList();
    }

    private static List<String> withNone(List<String> words) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(""), words.stream())
                .toList();
    }
}
