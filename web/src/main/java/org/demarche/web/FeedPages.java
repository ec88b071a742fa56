package org.demarche.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.web.feed.Atom;
import org.demarche.web.feed.Feed;
import org.demarche.web.feed.JsonFeed;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordState;

/** Feeds of everything that can be followed: what moved, the latest, issues, actors, outlets, speakers, searches. */
final class FeedPages {
    private static final int ITEMS = 40;

    private final Site site;

    FeedPages(Site site) {
        this.site = site;
    }

    void moved(Context context) throws LedgerException {
        RecordState state = site.state(context);
        List<Feed.Item> items = findings(state.findings(), context, state);
        Moved.of(state).positions().stream()
                .limit(ITEMS)
                .flatMap(first -> state.view(first.move().cited().id()).stream())
                .forEach(view -> items.add(item(view, context)));
        answer(context, "What moved", "/", items);
    }

    void latest(Context context) throws LedgerException {
        answer(
                context,
                "Latest statements",
                "/latest",
                items(site.ledger().search(Query.ALL.limit(ITEMS)).items(), context));
    }

    void scope(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        Scope scope = ScopePage.scope(context, state);
        List<Feed.Item> items = findings(scope.findings(), context, state);
        int all = scope.corpus().statements().size();
        for (int i = all - 1; i >= Math.max(0, all - ITEMS); i--) {
            state.view(scope.corpus().statements().get(i).id()).ifPresent(view -> items.add(item(view, context)));
        }
        answer(context, Shown.label(scope.name()), scope.path(), items);
    }

    void outlet(Context context) throws LedgerException, Absent {
        String outlet = OutletPage.outlet(context, site.state(context));
        answer(
                context,
                Shown.label(outlet),
                Addresses.outlet(outlet),
                items(
                        site.ledger()
                                .search(Query.ALL.outlet(outlet).limit(ITEMS))
                                .items(),
                        context));
    }

    void speaker(Context context) throws LedgerException, Absent {
        String key = context.pathParam("key");
        List<StatementView> said =
                site.ledger().search(Query.ALL.speaker(key).limit(ITEMS)).items();
        if (said.isEmpty()) {
            throw new Absent("Nothing in the record was said by a speaker with this address.");
        }
        answer(
                context,
                Shown.label(said.get(0).statement().speaker().name()),
                Addresses.speaker(key),
                items(said, context));
    }

    void search(Context context) throws LedgerException, Unclear {
        Map<String, String> sent = SearchPage.sent(context);
        sent.remove("after");
        List<StatementView> found = SearchPage.find(site, sent).items();
        answer(
                context,
                "Search: " + Shown.label(sent.getOrDefault("q", "everything")),
                Addresses.search(sent),
                items(found, context));
    }

    private void answer(Context context, String title, String home, List<Feed.Item> items) {
        List<Feed.Item> newest = items.stream()
                .sorted(Comparator.comparing(Feed.Item::published).reversed())
                .limit(ITEMS)
                .toList();
        String base = site.base(context);
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        Feed feed = new Feed(
                title + " – " + site.settings().siteName(),
                base + home,
                base + context.path() + query,
                newest.stream()
                        .map(Feed.Item::updated)
                        .max(Comparator.naturalOrder())
                        .orElse("1970-01-01T00:00:00Z"),
                newest);
        context.header("Access-Control-Allow-Origin", "*");
        if (context.path().endsWith(".atom")) {
            Answer.send(context, Atom.TYPE, Atom.of(feed));
        } else {
            Answer.send(context, JsonFeed.TYPE, JsonFeed.of(feed));
        }
    }

    private List<Feed.Item> items(List<StatementView> views, Context context) {
        return views.stream().map(view -> item(view, context)).toList();
    }

    private Feed.Item item(StatementView view, Context context) {
        Entry entry = Entry.of(view, null);
        String words = Shown.shortened(view.statement().contentText(), Limits.SNIPPET);
        String office = entry.office().isEmpty() ? "" : " (" + entry.office() + ")";
        return new Feed.Item(
                site.base(context) + entry.href(),
                entry.speaker() + ", " + entry.act() + ": "
                        + Shown.shortened(view.statement().contentText(), 100),
                entry.speaker() + office + ", " + entry.when() + ": " + words + "\n\n"
                        + String.join(", citing ", entry.trail()) + ", “" + entry.articleTitle() + "”. "
                        + Shown.heading(entry.mark().words()) + ".",
                entry.speaker(),
                view.addedAt(),
                view.revisedAt(),
                List.of(
                        Shown.label(view.statement().issue()),
                        entry.act(),
                        entry.mark().words()));
    }

    /** Public ones alone: a feed is fetched by nobody in particular. */
    private List<Feed.Item> findings(List<Finding> findings, Context context, RecordState state)
            throws LedgerException {
        Gate gate = Gate.of(site, context);
        List<Feed.Item> items = new ArrayList<>();
        for (Finding finding :
                findings.stream().filter(gate::isPublic).limit(ITEMS).toList()) {
            FindingSheet sheet = FindingSheet.of(finding, state, gate);
            String newest = finding.cited().stream()
                    .flatMap(cited -> state.view(cited.id()).stream())
                    .map(StatementView::revisedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(finding.day() + "T00:00:00Z");
            items.add(new Feed.Item(
                    site.base(context) + "/shifts#" + finding.id(),
                    Shown.heading(sheet.kind()) + ": " + Shown.shortened(finding.sentence(), 120),
                    sheet.sentence() + "\n\n" + Shown.heading(sheet.standing()) + ".",
                    finding.actors().isEmpty()
                            ? site.settings().siteName()
                            : Shown.label(finding.actors().get(0)),
                    newest,
                    newest,
                    List.of(sheet.kind())));
        }
        return items;
    }
}
