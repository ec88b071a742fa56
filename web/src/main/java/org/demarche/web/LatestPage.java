package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;

/** The latest statements by day. */
final class LatestPage {
    private static final int SPEAKERS = 12;
    private static final int OTHERS = 10;

    private final Site site;

    LatestPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException {
        Ledger ledger = site.ledger();
        Page<StatementView> latest = ledger.search(Query.ALL.limit(Limits.FRONT));
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, "Latest statements", "The latest statements of the record.", "/latest")
                        .withJson("/latest.json")
                        .withHere("latest")
                        .withOutward(Outward.NOTHING.withFeeds("/latest.atom", "/latest.feed.json")));
        page.put("days", Day.of(latest.items()));
        page.put("acts", Count.of(ledger.acts(), OTHERS, by("act")));
        page.put("speakers", Count.of(ledger.speakers(), SPEAKERS, Addresses::speaker));
        page.put("issues", Count.of(ledger.issues(), OTHERS, Addresses::issue));
        page.put("outlets", Count.of(ledger.outlets(), OTHERS, Addresses::outlet));
        page.put(
                "more",
                latest.next()
                        .map(after -> Addresses.search(Parameters.of("after", after)))
                        .orElse(""));
        site.render(context, "latest", page);
    }

    void json(Context context) throws LedgerException, JsonProcessingException {
        Ledger ledger = site.ledger();
        ObjectNode object = Json.object();
        object.put("address", "/latest");
        object.set("acts", Json.tallies(ledger.acts()));
        object.set(
                "statements",
                Json.statements(ledger.search(Query.ALL.limit(Limits.FRONT)).items()));
        Json.answer(context, object);
    }

    private static Function<String, String> by(String name) {
        return value -> Addresses.search(Parameters.of(name, value));
    }
}
