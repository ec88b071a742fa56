package org.demarche.article.page;

import java.util.List;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.record.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one HTML page. */
public final class PageReader {
    private PageReader() {}

    /**
     * @param source what the page is called in the record
     * @param url address it was fetched from, null when unknown
     * @param html its characters
     * @return the article; its text is empty when none was found
     */
    public static CleanArticle read(String source, @Nullable String url, String html) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        PageWalk walk = new PageWalk();
        page.body().filter(walk);
        Element h1 = page.selectFirst("h1");
        String title = h1 == null ? page.title() : h1.text();
        Body body = new BodyFinder(walk, List.of(title, page.title())).find();
        List<Paragraph> paragraphs = body.paragraphs();
        Element site = page.selectFirst("meta[property=og:site_name]");
        Element time = page.selectFirst("meta[property=article:published_time]");
        Element author = page.selectFirst("meta[name=author]");
        String language = page.select("html").attr("lang");
        StringBuilder text = new StringBuilder(title);
        paragraphs.forEach(p -> text.append(text.isEmpty() ? "" : "\n\n").append(p.text()));
        Article article = Article.of(
                source,
                url,
                site == null ? null : site.attr("content"),
                title.isEmpty() ? null : title,
                author == null ? List.of() : List.of(author.attr("content")),
                time == null ? null : time.attr("content"),
                language.length() < 2 ? null : language.substring(0, 2),
                text.toString());
        return new CleanArticle(article, null, null, null, false, paragraphs, body.captions(), List.of(), List.of());
    }
}
