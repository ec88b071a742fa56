package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.web.state.RecordState;

/** A statement as it stands, or as one of its revisions left it. */
final class StatementPage {
    private final Site site;

    StatementPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException, Absent {
        StatementView view = view(context);
        Ledger ledger = site.ledger();
        RecordState state = site.state(context);
        ArticleView article = ledger.article(view.article().id(), view.article().version())
                .orElseThrow(() -> new Absent("The article that this statement stood in was taken down."));
        StatementSheet sheet = StatementSheet.of(
                view, article, ledger.history(view.id()), site.settings().siteName(), site.base(context), site::titled);
        Entry entry = sheet.entry();
        String path = versioned(context) ? sheet.permanent() : entry.href();
        String description = Shown.shortened(view.statement().contentText(), 200);
        Frame frame = site.frame(context, entry.speaker() + ", " + entry.act() + ", " + entry.when(), description, path)
                .withJson(path + ".json")
                .withOutward(Outward.NOTHING
                        .withImage("article", site.base(context) + entry.href() + ".png", description)
                        .withOembed(site.base(context) + "/oembed?"
                                + Addresses.query(Parameters.of("url", site.base(context) + entry.href())))
                        .withLinkedData(Linked.statement(site, context, view)));
        List<GroupSheet> group = state.group(view.id()).map(g -> GroupSheet.of(g, state, view.id())).stream()
                .toList();
        site.render(
                context,
                "statement",
                Map.of("frame", frame, "sheet", sheet, "group", group, "ofTheDesk", Visitor.ofTheDesk(context)));
    }

    void json(Context context) throws LedgerException, Absent, JsonProcessingException {
        StatementView view = view(context);
        ObjectNode object = Json.statement(view);
        object.set("history", Json.revisions(site.ledger().history(view.id())));
        Json.answer(context, object);
    }

    private StatementView view(Context context) throws LedgerException, Absent {
        String id = context.pathParam("id");
        Optional<StatementView> found = versioned(context)
                ? site.ledger().statementAt(id, Number.of(context.pathParam("revision")))
                : site.ledger().statement(id);
        return found.orElseThrow(
                () -> new Absent("There is no statement with this address, or its words were taken down."));
    }

    private static boolean versioned(Context context) {
        return context.pathParamMap().containsKey("revision");
    }
}
