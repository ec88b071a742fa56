package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.record.CodePointText;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** An article at the desk: its whole text with what was found in it, and a form for a statement that the reader missed. */
final class MissedPage {
    private final House house;
    private final Ledger ledger;
    private final Deciding deciding;
    private final Audit audit;

    MissedPage(House house, Ledger ledger, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.deciding = new Deciding(house, ledger);
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/articles/{id}", Role.REVIEWER, this::show);
        doors.post("/desk/articles/{id}", Role.REVIEWER, this::take);
    }

    private void show(Context context, Session session) throws LedgerException {
        Optional<ArticleView> article = ledger.article(context.pathParam("id"));
        if (article.isPresent()) {
            answer(context, session, article.get(), Map.of(), "");
        } else {
            absent(context);
        }
    }

    private void absent(Context context) {
        house.problem(
                context,
                404,
                "Not at the desk",
                "There is no article with this id, or its words were taken down.",
                "Search for its words or its outlet.");
    }

    private void take(Context context, Session session) throws LedgerException {
        String id = context.pathParam("id");
        Optional<ArticleView> article = ledger.article(id);
        if (article.isEmpty()) {
            absent(context);
            return;
        }
        Map<String, String> sent = Sent.of(context);
        if (Sent.wanted(sent).equals("look")) {
            answer(context, session, article.get(), sent, "");
            return;
        }
        try {
            Subject missed = Fields.missed(sent, text(article.get()));
            if (!missed.preconditions().isEmpty()) {
                throw new Refused(
                        "Who waits for whom is said once the statement is there: add it without, then correct it");
            }
            int version =
                    Sent.number(sent.get("version"), article.get().heading().version());
            Optional<StatementView> added = ledger.addStatement(
                    id, version, missed.statement(), Author.person(session.name()), Sent.reason(sent));
            if (added.isEmpty()) {
                absent(context);
                return;
            }
            audit.note(
                    session.name(),
                    "statement added",
                    "/statements/" + added.get().id(),
                    "");
            context.redirect("/desk/articles/" + id + "?done=" + added.get().id());
        } catch (Refused | IllegalArgumentException e) {
            context.status(422);
            answer(context, session, article.get(), sent, e.getMessage() + ".");
        }
    }

    private static CodePointText text(ArticleView article) {
        return new CodePointText(article.reading().article().text());
    }

    private void answer(
            Context context, Session session, ArticleView article, Map<String, String> sent, String feedback)
            throws LedgerException {
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("article", article);
        page.put(
                "window",
                Piece.whole(
                        text(article),
                        article.statements().stream()
                                .map(StatementView::statement)
                                .toList()));
        page.put("form", FormSheet.empty(sent));
        page.put("reason", sent.getOrDefault("reason", ""));
        page.put("feedback", feedback);
        page.put("done", deciding.done(context));
        String title = Optional.ofNullable(article.heading().title()).orElse("Article");
        house.page(context, "At the desk: " + title, "desk", "deskarticle", page);
    }
}
