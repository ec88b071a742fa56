package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.analysis.Publication;
import org.demarche.analysis.Said;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.web.state.RecordState;

/** An outlet: its articles, from whom it has its words, and what it reports. */
final class OutletPage {
    private static final int ARTICLES = 60;
    private static final int STATEMENTS = 15;
    private static final int NAMES = 14;

    private final Site site;

    OutletPage(Site site) {
        this.site = site;
    }

    /** An article of the outlet. */
    record Line(String title, String href, String published, String iso, String statements) {}

    void html(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        String outlet = outlet(context, state);
        String path = Addresses.outlet(outlet);
        Kept kept = kept(state, outlet);
        Page<StatementView> latest =
                site.ledger().search(Query.ALL.outlet(outlet).limit(STATEMENTS));
        String summary = kept.summary();
        Map<String, Object> page = new HashMap<>();
        page.put(
                "frame",
                site.frame(context, Shown.label(outlet), summary + " of " + Shown.label(outlet) + ".", path)
                        .withJson(path + ".json")
                        .withHere("outlets")
                        .withOutward(Outward.NOTHING
                                .withFeeds(path + ".atom", path + ".feed.json")
                                .withLinkedData(
                                        Linked.page(site, context, Shown.label(outlet), path, "/outlets", "Outlets"))));
        page.put("name", Shown.label(outlet));
        page.put("summary", summary);
        page.put("articles", kept.articles());
        page.put("days", Day.of(latest.items()));
        page.put("more", Addresses.search(Parameters.of("outlet", outlet)));
        page.put("citing", kept.citing());
        page.put("citedBy", kept.citedBy());
        page.put("feed", path + ".atom");
        site.render(context, "outlet", page);
    }

    void json(Context context) throws LedgerException, Absent, Unclear, JsonProcessingException {
        RecordState state = site.state(context);
        String outlet = outlet(context, state);
        ObjectNode object = Json.object();
        object.put("address", Addresses.outlet(outlet));
        object.put("outlet", outlet);
        ArrayNode array = object.putArray("articles");
        Slice<Line> slice = Slice.of(articles(state.saidIn(outlet)), context);
        for (Line line : slice.items()) {
            array.addObject()
                    .put("title", line.title())
                    .put("address", line.href())
                    .put("published", line.iso());
        }
        object.set(
                "statements",
                Json.statements(site.ledger()
                        .search(Query.ALL.outlet(outlet).limit(STATEMENTS))
                        .items()));
        Json.answer(context, slice.note(object, context));
    }

    /** What is worked out once a state. */
    private record Kept(String summary, List<Line> articles, List<Count> citing, List<Count> citedBy) {}

    /** Works out and keeps what the page of an outlet shows. */
    static void prepare(RecordState state, String outlet) {
        kept(state, outlet);
    }

    private static Kept kept(RecordState state, String outlet) {
        return state.once(Kept.class, outlet, s -> {
            List<Said> said = s.saidIn(outlet);
            List<Line> articles = articles(said);
            return new Kept(
                    Count.statements(said.size()) + " in " + Count.figure(articles.size())
                            + (articles.size() == 1 ? " article" : " articles"),
                    List.copyOf(articles.subList(0, Math.min(ARTICLES, articles.size()))),
                    named(
                            said.stream()
                                    .flatMap(one -> one.statement().via().stream())
                                    .toList(),
                            s),
                    named(
                            s.citing(outlet).stream()
                                    .map(one -> one.in().outlet())
                                    .filter(Objects::nonNull)
                                    .toList(),
                            s));
        });
    }

    static String outlet(Context context, RecordState state) throws Absent {
        return state.outletSlugs()
                .name(context.pathParam("outlet"))
                .orElseThrow(() -> new Absent("No article of this outlet stands in the record."));
    }

    private static List<Line> articles(List<Said> said) {
        Map<Publication, Integer> counts = new LinkedHashMap<>();
        said.forEach(s -> counts.merge(s.in(), 1, Integer::sum));
        List<Line> lines = new ArrayList<>();
        counts.forEach((in, count) -> lines.add(new Line(
                Shown.label(in.title() == null || in.title().isBlank() ? in.source() : in.title()),
                Addresses.article(in.id()),
                in.published() == null ? "" : Dates.day(in.published()),
                in.published() == null ? "" : in.published().toString(),
                Count.statements(count))));
        lines.sort(java.util.Comparator.comparing(Line::iso).reversed());
        return lines;
    }

    private static List<Count> named(List<String> names, RecordState state) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMES)
                .map(count -> new Count(
                        Shown.label(count.getKey()), Count.figure(count.getValue()), href(count.getKey(), state)))
                .toList();
    }

    private static String href(String name, RecordState state) {
        String path = Addresses.outlet(name);
        return state.outletSlugs().name(path.substring("/outlets/".length())).isPresent()
                ? path
                : Addresses.search(Parameters.of("q", "\"" + name.replace('"', ' ') + "\""));
    }
}
