package org.demarche.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.demarche.analysis.Said;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;

/** For those who index the site: what may be fetched (RFC 9309), and what there is (the Sitemap protocol 0.9). */
final class CrawlerPages {
    /** Addresses in the sitemap, which may hold 50,000 but shall be quickly sent; beyond that the newest statements are in it. */
    private static final int MOST = 10_000;

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
            "/network",
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
        RecordState state = site.state(context);
        Answer.send(context, "application/xml; charset=utf-8", sitemap(listed(state), base));
    }

    private record Listed(List<String> paths) {}

    /** What the sitemap lists, kept. */
    static List<String> listed(RecordState state) {
        return state.once(Listed.class, "", s -> new Listed(paths(s, MOST))).paths();
    }

    /** Paths of all pages about something, the most general first. */
    static List<String> paths(RecordState state) {
        return paths(state, Integer.MAX_VALUE);
    }

    private static List<String> paths(RecordState state, int most) {
        List<String> paths = new ArrayList<>(PAGES);
        state.issues().stream().map(Tallied::name).map(Addresses::issue).forEach(paths::add);
        state.actors().stream().map(Tallied::name).map(Addresses::actor).forEach(paths::add);
        state.outlets().stream().map(Tallied::name).map(Addresses::outlet).forEach(paths::add);
        List<Said> all = state.corpus().statements();
        List<Said> statements = all.subList(Math.max(0, all.size() - most), all.size());
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
        return paths.size() <= most ? paths : List.copyOf(paths.subList(0, most));
    }

    private static String sitemap(List<String> paths, String base) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        paths.forEach(path -> xml.append("<url><loc>")
                .append((base + path).replace("&", "&amp;"))
                .append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
