package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.LedgerException;
import org.demarche.record.RecordCodec;

/** An article with every statement marked in its text. */
final class ArticlePage {
    private final Site site;
    private final RecordCodec codec = new RecordCodec();

    ArticlePage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException, Absent {
        ArticleView view = view(context);
        ArticleSheet sheet = ArticleSheet.of(view, whole(context, view));
        String title = Entry.title(view.heading());
        String path = Addresses.article(view.heading().id());
        Frame frame = site.frame(context, title, sheet.summary() + " read in: " + title, path)
                .withJson(Addresses.articleVersion(
                                view.heading().id(), view.heading().version()) + ".json")
                .withLit(sheet.whole() ? Math.min(sheet.entries().size(), Limits.LIT) : 0)
                .withOutward(Outward.NOTHING
                        .withImage("article", "", "")
                        .withLinkedData(Linked.article(site, context, view.heading())));
        site.render(
                context, "article", Map.of("frame", frame, "sheet", sheet, "ofTheDesk", Visitor.ofTheDesk(context)));
    }

    /** One line of the record's format, with the article's address and the marks of its statements. */
    void json(Context context) throws LedgerException, Absent, JsonProcessingException {
        ArticleView view = view(context);
        ObjectNode object = (ObjectNode) Json.parsed(codec.write(view.reading()));
        if (!whole(context, view)) {
            ((ObjectNode) object.path("article")).putNull("text").put("text_withheld", true);
        }
        object.put(
                "address",
                Addresses.articleVersion(view.heading().id(), view.heading().version()));
        object.put("version", view.heading().version());
        object.put("versions", view.versions());
        ObjectNode marks = object.putObject("marks");
        view.statements().forEach(s -> marks.put(s.id(), Mark.of(s.statement()).words()));
        Json.answer(context, object);
    }

    /** Whether who asks may read the whole text. */
    private boolean whole(Context context, ArticleView view) {
        return Visitor.ofTheDesk(context)
                || site.settings().fullText().of(view.heading().outlet());
    }

    private ArticleView view(Context context) throws LedgerException, Absent {
        String id = context.pathParam("id");
        boolean versioned = context.pathParamMap().containsKey("version");
        var found = versioned
                ? site.ledger().article(id, Number.of(context.pathParam("version")))
                : site.ledger().article(id);
        return found.orElseThrow(
                () -> new Absent("There is no article with this address, or its words were taken down."));
    }
}
