package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Change;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revised;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** Splits a statement that the reader ran together from several: words, act and issue of each part; the other fields stay. */
final class SplitPage {
    private static final int MOST = 4;
    private static final List<String> OF_PART = List.of("act", "issue");

    private final House house;
    private final Ledger ledger;
    private final Deciding deciding;
    private final Audit audit;

    SplitPage(House house, Ledger ledger, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.deciding = new Deciding(house, ledger);
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/statements/{id}/split", Role.REVIEWER, this::show);
        doors.post("/desk/statements/{id}/split", Role.REVIEWER, this::take);
    }

    private void show(Context context, Session session) throws LedgerException {
        deciding.show(context, session, this::answer);
    }

    private void take(Context context, Session session) throws LedgerException {
        deciding.take(
                context,
                session,
                this::answer,
                "Splitting needs a reason; the public sees it beside the parts",
                (view, sent) -> split(context, session, view, sent));
    }

    private void split(Context context, Session session, StatementView view, Map<String, String> sent)
            throws LedgerException, Refused {
        Change change = new Change.Split(parts(view, sent));
        int seen = Sent.number(sent.get("seen"), view.revisions());
        Optional<Revised> revised = deciding.revise(context, session, view, seen, change, sent, this::answer);
        if (revised.isPresent()) {
            audit.note(session.name(), "split", "/statements/" + view.id(), ids(revised.get()));
            context.redirect("/desk/statements/" + view.id() + "?done=" + view.id());
        }
    }

    private static String ids(Revised revised) {
        return String.join(
                ", ", revised.others().stream().map(StatementView::id).toList());
    }

    private List<Statement> parts(StatementView view, Map<String, String> sent) throws LedgerException, Refused {
        CodePointText text = Texts.of(ledger, view);
        Statement whole = view.statement();
        List<Statement> parts = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            String words = Fields.plain(sent.get("part" + number));
            if (words.isEmpty()) {
                continue;
            }
            List<Span> content = Fields.spans("part" + number, sent, text, whole.start());
            Map<String, String> fields = new LinkedHashMap<>();
            for (String name : OF_PART) {
                fields.put(name, sent.getOrDefault(name + number, ""));
            }
            fields.put("content", words);
            fields.put("content_at", offsets(content));
            parts.add(Fields.apply(new Subject(whole, List.of()), fields, text).statement());
        }
        if (parts.size() < 2) {
            throw new Refused("A statement is split into two parts at least. If one is enough, correct it instead");
        }
        return parts;
    }

    private static String offsets(List<Span> spans) {
        return String.join(
                ",", spans.stream().map(s -> s.start() + "-" + s.end()).toList());
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
        List<List<Span>> proposed = proposed(statement);
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            List<Span> spans = number <= proposed.size() ? proposed.get(number - 1) : List.of();
            String words = String.join(
                    "\n",
                    spans.stream()
                            .map(s -> s.text().replaceAll("\\s+", " ").strip())
                            .toList());
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("act", sent.getOrDefault("act" + number, statement.act().word()));
            fields.put("issue", sent.getOrDefault("issue" + number, statement.issue()));
            parts.add(new Part(
                    number,
                    sent.getOrDefault("part" + number, words),
                    Sent.offsets(sent, "part" + number + "_at", offsets(spans)),
                    new FormSheet(fields, Map.of())));
        }
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("view", view);
        page.put("window", Piece.parts(Texts.of(ledger, view), statement, proposed));
        page.put("parts", parts);
        page.put("reason", sent.getOrDefault("reason", ""));
        page.put("feedback", feedback);
        page.put("since", since);
        house.page(context, "Split: " + statement.speaker().name(), "desk", "desksplit", page);
    }

    /** A part for each unbroken piece of the content; the last one has what is left. */
    private static List<List<Span>> proposed(Statement statement) {
        List<List<Span>> parts = new ArrayList<>();
        for (Span span : statement.content()) {
            if (parts.size() < MOST) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(span);
        }
        return parts;
    }
}
