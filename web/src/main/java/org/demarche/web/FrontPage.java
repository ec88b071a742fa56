package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.ledger.Counts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;

/** The front page: the latest statements, and how much the record holds. */
final class FrontPage {
    private static final int SPEAKERS = 12;
    private static final int OTHERS = 10;

    private final Site site;

    FrontPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException {
        Ledger ledger = site.ledger();
        Page<StatementView> latest = ledger.search(Query.ALL.limit(Limits.FRONT));
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(
                                context,
                                "",
                                "A record of reported statements: who said what, to whom, on what condition.",
                                "/")
                        .withJson("/index.json")
                        .withHere("front"));
        page.put("days", Day.of(latest.items()));
        page.put("sums", sums(ledger.counts()));
        page.put("acts", Count.of(ledger.acts(), OTHERS, by("act")));
        page.put("speakers", Count.of(ledger.speakers(), SPEAKERS, Addresses::speaker));
        page.put("issues", Count.of(ledger.issues(), OTHERS, by("issue")));
        page.put("outlets", Count.of(ledger.outlets(), OTHERS, by("outlet")));
        page.put(
                "more",
                latest.next()
                        .map(after -> Addresses.search(Parameters.of("after", after)))
                        .orElse(""));
        site.render(context, "front", page);
    }

    void json(Context context) throws LedgerException, JsonProcessingException {
        Ledger ledger = site.ledger();
        Counts counts = ledger.counts();
        ObjectNode object = Json.object();
        object.put("address", "/");
        object.putObject("counts")
                .put("articles", counts.articles())
                .put("statements", counts.statements())
                .put("revisions", counts.revisions())
                .put("speakers", counts.speakers())
                .put("outlets", counts.outlets());
        object.set("acts", Json.tallies(ledger.acts()));
        object.set(
                "statements",
                Json.statements(ledger.search(Query.ALL.limit(Limits.FRONT)).items()));
        Json.answer(context, object);
    }

    private static Function<String, String> by(String name) {
        return value -> Addresses.search(Parameters.of(name, value));
    }

    private static List<Sum> sums(Counts counts) {
        return List.of(
                new Sum("statements", Count.figure(counts.statements())),
                new Sum("articles", Count.figure(counts.articles())),
                new Sum("speakers", Count.figure(counts.speakers())),
                new Sum("outlets", Count.figure(counts.outlets())),
                new Sum("revisions", Count.figure(counts.revisions())));
    }
}
