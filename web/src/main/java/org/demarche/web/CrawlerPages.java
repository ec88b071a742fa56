package org.demarche.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;

/** For those who index the site: what may be fetched (RFC 9309), and what there is (the Sitemap protocol 0.9). */
final class CrawlerPages {
    /** A sitemap holds no more addresses; beyond that the newest statements are in it. */
    private static final int MOST = 50_000;

    static final List<String> PAGES = List.of(
            "/",
            "/latest",
            "/issues",
            "/actors",
            "/outlets",
            "/board",
            "/preconditions",
            "/timeline",
            "/shifts",
            "/guarantees",
            "/deeds",
            "/drift",
            "/attention",
            "/legend",
            "/api");

    private final Site site;

    CrawlerPages(Site site) {
        this.site = site;
    }

    void robots(Context context) {
        Answer.send(
                context,
                "text/plain; charset=utf-8",
                "User-agent: *\nDisallow: /search?\nDisallow: /oembed\nDisallow: /embed/\n\nSitemap: "
                        + site.base(context) + "/sitemap.xml\n");
    }

    void sitemap(Context context) throws LedgerException {
        String base = site.base(context);
        RecordState state = site.states().now();
        String map = state.once(Map.class, base, s -> new Map(sitemap(s, base))).xml();
        Answer.send(context, "application/xml; charset=utf-8", map);
    }

    private record Map(String xml) {}

    /** Paths of all pages about something, the most general first. */
    static List<String> paths(RecordState state) {
        List<String> paths = new ArrayList<>(PAGES);
        state.issues().stream().map(Tallied::name).map(Addresses::issue).forEach(paths::add);
        state.actors().stream().map(Tallied::name).map(Addresses::actor).forEach(paths::add);
        state.outlets().stream().map(Tallied::name).map(Addresses::outlet).forEach(paths::add);
        var statements = state.corpus().statements();
        TreeSet<String> articles = new TreeSet<>();
        TreeSet<String> speakers = new TreeSet<>();
        statements.forEach(said -> {
            articles.add(Addresses.article(said.in().id()));
            state.view(said.id()).ifPresent(view -> speakers.add(Addresses.speaker(view.speakerKey())));
        });
        paths.addAll(speakers);
        paths.addAll(articles);
        for (int i = statements.size() - 1; i >= 0; i--) {
            paths.add(Addresses.statement(statements.get(i).id()));
        }
        return paths;
    }

    private static String sitemap(RecordState state, String base) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        paths(state).stream()
                .limit(MOST)
                .forEach(path -> xml.append("<url><loc>")
                        .append((base + path).replace("&", "&amp;"))
                        .append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
