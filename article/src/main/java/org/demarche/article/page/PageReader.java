package org.demarche.article.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.record.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads one HTML page. */
public final class PageReader {
    private PageReader() {}

    /**
     * @param source what the page is called in the record
     * @param url address it was fetched from, null when unknown
     * @param html its characters; of a page with more than 300,000 tags what comes after them is left out
     * @return the article; its text is empty when none was found
     */
    public static CleanArticle read(String source, @Nullable String url, String html) {
        Document page = Jsoup.parse(PageSize.bounded(html), url == null ? "" : url);
        PageWalk walk = new PageWalk();
        page.filter(walk);
        Head head = walk.head();
        Titles titles = new Titles(head, walk.signals());
        Schema schema = new Schema(walk.json(), titles.all());
        String title = titles.best(schema);
        String canonical = canonical(head, url);
        String language = language(page, head);
        String outlet = outlet(head, schema);
        int place = HeadlinePlace.of(walk.blocks(), walk.signals(), title);
        Dates dates = new Dates(head, walk.signals(), schema, walk.blocks(), place, language);
        List<String> authors = new Authors(head, walk.signals(), schema, walk.blocks(), place).names(outlet);
        Subjects subjects = new Subjects(head, walk.signals(), schema);
        List<String> leads = Stream.concat(
                        head.all(List.of("description", "og:description", "twitter:description")).stream(),
                        Stream.ofNullable(schema.ofArticle("description")))
                .toList();
        List<String> headlines =
                Stream.concat(Stream.ofNullable(title), titles.all().stream()).toList();
        Body body = new BodyFinder(walk, headlines, leads, schema.body()).find();
        List<Paragraph> paragraphs = new LiveBlog(walk, schema, title, canonical)
                .timed(body.paragraphs()).stream()
                        .filter(paragraph -> !Chatter.stamp(paragraph.text()))
                        .toList();
        if (paragraphs.isEmpty()) {
            paragraphs = ScriptText.of(walk.signals().scripts, url == null ? "" : url);
        }
        String published = dates.published(canonical);
        // Where a script puts the text in, the headline is all there is; author and date are not lost with the text.
        boolean nothing = paragraphs.isEmpty() && published == null && authors.isEmpty();
        String text = nothing
                ? ""
                : Stream.concat(Stream.ofNullable(title), paragraphs.stream().map(Paragraph::text))
                        .collect(Collectors.joining("\n\n"));
        Article article = Article.of(
                source,
                canonical,
                outlet,
                title,
                authors,
                published,
                language == null ? null : language.substring(0, 2),
                text);
        return new CleanArticle(
                article,
                dates.updated(),
                Byline.of(walk.blocks(), place, authors),
                subjects.section(),
                body.cut() || Paywall.told(head, schema),
                paragraphs,
                body.captions(),
                subjects.tags(),
                body.related());
    }

    /**
     * Reads a piece of HTML that is all article, as feeds and letters carry it.
     *
     * @param html its characters; plain text does too
     * @param base address for its links, empty when unknown
     * @return its paragraphs, less what is plainly furniture
     */
    public static List<Paragraph> fragment(String html, String base) {
        PageWalk walk = new PageWalk();
        Jsoup.parseBodyFragment(PageSize.bounded(html), base).filter(walk);
        return new BodyFinder(walk, List.of(), List.of(), null).all();
    }

    private static @Nullable String canonical(Head head, @Nullable String url) {
        String own = head.canonical();
        if (own == null || !own.startsWith("http")) {
            own = head.first("og:url");
        }
        return own != null && own.startsWith("http") ? own : url;
    }

    private static @Nullable String outlet(Head head, Schema schema) {
        String site = head.first(List.of(
                "og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher_name", "cre"));
        String publisher = schema.text("publisher");
        return publisher != null ? publisher : site;
    }

    /** The tag of the page's language, in lower case ("en-us"), or null. */
    private static @Nullable String language(Document page, Head head) {
        org.jsoup.nodes.Element root = page.firstElementChild();
        String language = root == null ? "" : root.attr("lang").isEmpty() ? root.attr("xml:lang") : root.attr("lang");
        if (language.isBlank()) {
            String meta = head.first(List.of("content-language", "og:locale", "language", "dc.language", "inlanguage"));
            language = meta == null ? "" : meta;
        }
        String lower = language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return lower.matches("[a-z]{2}(-.{0,30})?") ? lower : null;
    }
}
