package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.FacetCounts;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Page;
import org.demarche.ledger.StatementView;
import org.demarche.ledger.Tally;

/** Search, with everything that was chosen in the address. */
final class SearchPage {
    private static final int FACETS = 8;

    private final Site site;

    SearchPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException {
        Map<String, String> sent = sent(context);
        Map<String, Object> page = new HashMap<>();
        page.put("form", SearchForm.of(sent));
        page.put("speakers", choices(site.ledger().speakers()));
        page.put("represented", choices(site.ledger().represented()));
        page.put("outlets", choices(site.ledger().outlets()));
        page.put("issues", choices(site.ledger().issues()));
        page.put("first", sent.containsKey("after") ? address("/search", without(sent, "after")) : "");
        String words = sent.getOrDefault("q", "");
        try {
            Page<StatementView> found = find(site, sent);
            page.put("facets", facets(sent));
            page.put(
                    "entries",
                    found.items().stream()
                            .map(view -> Entry.of(view, sent.get("q")))
                            .toList());
            page.put("summary", summary(found, sent));
            page.put(
                    "next",
                    found.next()
                            .map(after -> address("/search", with(sent, after)))
                            .orElse(""));
            page.put("feedback", "");
        } catch (Unclear e) {
            context.status(400);
            page.put("facets", List.of());
            page.put("entries", List.of());
            page.put("summary", "Nothing was searched for");
            page.put("next", "");
            page.put("feedback", Shown.text(String.valueOf(e.getMessage())));
        }
        page.put(
                "frame",
                site.frame(
                                context,
                                words.isEmpty() ? "Search" : "Search: " + Shown.label(words),
                                "Search the record of reported statements.",
                                "")
                        .withJson(address("/search.json", sent))
                        .withOutward(Outward.NOTHING.withFeeds(
                                address("/search.atom", without(sent, "after")),
                                address("/search.feed.json", without(sent, "after"))))
                        .withWords(words)
                        .withHere("search"));
        site.render(context, "search", page);
    }

    void json(Context context) throws LedgerException, JsonProcessingException, Unclear {
        Map<String, String> sent = sent(context);
        Page<StatementView> found = find(site, sent);
        ObjectNode object = Json.object();
        object.put("address", address("/search", sent));
        ObjectNode query = object.putObject("query");
        sent.forEach(query::put);
        object.put("total", found.total());
        object.put("exact", found.exact());
        object.put(
                "next",
                found.next()
                        .map(after -> address("/search.json", with(sent, after)))
                        .orElse(null));
        object.set("statements", Json.statements(found.items()));
        Json.answer(context, object);
    }

    static Page<StatementView> find(Site site, Map<String, String> sent) throws LedgerException, Unclear {
        try {
            return site.ledger().search(SearchRequest.query(sent));
        } catch (IllegalArgumentException e) {
            throw new Unclear(
                    "“after” is nothing that a page of results gave; leave it out to begin at the first page.");
        }
    }

    /** A name that cannot be shown as it is cannot be chosen from a list; it can still be searched for. */
    private static List<Tally> choices(List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> Shown.text(tally.key()).equals(tally.key()))
                .limit(Limits.CHOICES)
                .map(tally -> new Tally(tally.key(), Shown.label(tally.label()), tally.statements()))
                .toList();
    }

    static Map<String, String> sent(Context context) {
        Map<String, String> first = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
        return SearchRequest.known(first);
    }

    /** What was found by its values, each leading to the search for that value too. */
    private List<Facet> facets(Map<String, String> sent) throws LedgerException, Unclear {
        Map<String, String> all = without(sent, "after");
        FacetCounts counts = site.ledger().facets(SearchRequest.query(all));
        List<Facet> facets = new ArrayList<>();
        facets.add(facet("By act", "act", counts.acts(), all));
        facets.add(facet("By speaker", "speaker", counts.speakers(), all));
        facets.add(facet("Spoken for", "represents", counts.represented(), all));
        facets.add(facet("By outlet", "outlet", counts.outlets(), all));
        facets.add(facet("By issue", "issue", titled(counts.issues()), all));
        return facets.stream().filter(facet -> facet.counts().size() > 1).toList();
    }

    /** Issues with the names in their labels as they are written. */
    private List<Tally> titled(List<Tally> issues) {
        return issues.stream()
                .map(issue -> new Tally(issue.key(), site.titled(issue.label()), issue.statements()))
                .toList();
    }

    /** Counts of what was found. */
    record Facet(String heading, List<Count> counts) {}

    private static Facet facet(String heading, String name, List<Tally> tallies, Map<String, String> sent) {
        return new Facet(heading, Count.of(tallies, FACETS, key -> {
            Map<String, String> narrower = new LinkedHashMap<>(sent);
            narrower.put(name, key);
            return address("/search", SearchRequest.known(narrower));
        }));
    }

    private static String summary(Page<StatementView> found, Map<String, String> sent) {
        String count = (found.exact() ? "" : "More than ") + Count.statements(found.total());
        if (found.total() == 0) {
            return without(sent, "order").isEmpty()
                    ? "The record is empty"
                    : "No statement fits. Try fewer words, or the beginning of one with a * behind it";
        }
        return sent.containsKey("q") ? count + " with these words" : count;
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + Addresses.query(parameters);
    }

    private static Map<String, String> with(Map<String, String> sent, String after) {
        Map<String, String> more = new LinkedHashMap<>(sent);
        more.put("after", after);
        return more;
    }

    private static Map<String, String> without(Map<String, String> sent, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(sent);
        fewer.remove(name);
        return fewer;
    }
}
