package org.demarche.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;

/** A list of everything of a kind that has a page: issues, actors, outlets. */
final class RegisterPage {
    private static final int MOST = 600;

    private final Site site;
    private final String kind;
    private final String title;
    private final Function<RecordState, List<Tallied>> all;
    private final Function<String, String> address;

    /**
     * @param kind the plural, as in the path
     * @param all what there is, most statements first
     * @param address path of the page of one of them
     */
    RegisterPage(
            Site site,
            String kind,
            String title,
            Function<RecordState, List<Tallied>> all,
            Function<String, String> address) {
        this.site = site;
        this.kind = kind;
        this.title = title;
        this.all = all;
        this.address = address;
    }

    /** A line of the list. */
    record Row(String name, String href, String statements, String last, String isoLast) {}

    void html(Context context) throws LedgerException {
        RecordState state = site.state(context);
        List<Tallied> tallied = all.apply(state);
        List<Row> rows = tallied.stream()
                .limit(MOST)
                .map(t -> new Row(
                        Shown.label(kind.equals("issues") ? state.title(t.name()) : t.name()),
                        address.apply(t.name()),
                        Count.figure(t.statements()),
                        Dates.day(t.last()),
                        t.last().toString()))
                .toList();
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, title, "All " + kind + " of the record.", "/" + kind)
                        .withJson("/" + kind + ".json")
                        .withHere(kind));
        page.put("title", title);
        page.put(
                "summary",
                Count.figure(tallied.size()) + " in all, by how much is said"
                        + (tallied.size() > MOST ? "; these are the first " + MOST : ""));
        page.put("rows", rows);
        site.render(context, "register", page);
    }

    void json(Context context) throws LedgerException {
        ObjectNode object = Json.object();
        object.put("address", "/" + kind);
        ArrayNode array = object.putArray(kind);
        for (Tallied t : all.apply(site.state(context))) {
            array.addObject()
                    .put("name", t.name())
                    .put("address", address.apply(t.name()))
                    .put("statements", t.statements())
                    .put("last", t.last().toString());
        }
        Json.answer(context, object);
    }
}
