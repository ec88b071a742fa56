package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.demarche.ledger.Counts;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;

/** The front page: what moved, and how much the record holds. */
final class FrontPage {
    private static final int MOVED = 16;
    private static final int OTHERS = 10;

    private final Site site;

    FrontPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(
                                context,
                                "",
                                "What moved between those who speak: first offers, demands and refusals, shifts, deadlocks.",
                                "/")
                        .withJson("/index.json")
                        .withHere("front")
                        .withOutward(Outward.NOTHING
                                .withFeeds("/index.atom", "/index.feed.json")
                                .withLinkedData(Linked.page(
                                        site, context, site.settings().siteName(), "/", "", ""))));
        page.put("days", Happening.byDay(Moved.of(state).latest(state, gate, MOVED)));
        page.put("notice", gate.notice(state.findings()));
        page.put("sums", sums(site.ledger().counts()));
        page.put("actors", counts(state.actors(), Addresses::actor, name -> name));
        page.put("issues", counts(state.issues(), Addresses::issue, state::title));
        page.put("outlets", counts(state.outlets(), Addresses::outlet, name -> name));
        page.put("charts", AttentionSheet.of(state, Scope.all(state)).charts("/attention"));
        site.render(context, "front", page);
    }

    void json(Context context) throws LedgerException, JsonProcessingException {
        RecordState state = site.state(context);
        Gate gate = Gate.of(site, context);
        Counts counts = site.ledger().counts();
        ObjectNode object = Json.object();
        object.put("address", "/");
        object.put("record", state.head());
        object.putObject("counts")
                .put("articles", counts.articles())
                .put("statements", counts.statements())
                .put("revisions", counts.revisions())
                .put("speakers", counts.speakers())
                .put("outlets", counts.outlets());
        ArrayNode moved = object.putArray("moved");
        for (Moved.First first :
                Moved.of(state).positions().stream().limit(MOVED).toList()) {
            ObjectNode one = moved.addObject().put("actor", first.actor()).put("issue", first.issue());
            var view = state.view(first.move().cited().id());
            if (view.isPresent()) {
                one.set("statement", Json.statement(view.get()));
            }
        }
        Records.findings(object, state.findings(), state, gate);
        Json.answer(context, object);
    }

    private static List<Count> counts(
            List<Tallied> tallied, Function<String, String> address, UnaryOperator<String> title) {
        return tallied.stream()
                .limit(OTHERS)
                .map(t -> new Count(
                        Shown.label(title.apply(t.name())), Count.figure(t.statements()), address.apply(t.name())))
                .toList();
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
