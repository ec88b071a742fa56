package org.demarche.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.demarche.ledger.ArticleHeading;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.StatementView;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;

/**
 * An article's page.
 *
 * @param path the article's page, without a version
 * @param headline the headline, marked; the first paragraph where the text begins with it
 * @param outlet who publishes it
 * @param outletHref where the outlet's statements are
 * @param authors joined by commas, empty when unknown
 * @param published date and time in words, empty when unknown
 * @param outside the article's own address when a browser may go there, else empty
 * @param badUrl an address that is not linked, else empty
 * @param source what the article was added as
 * @param version which of several versions this is; empty for an only one
 * @param language BCP 47 tag, {@code und} when unknown
 * @param paragraphs the text, marked
 * @param whole whether the text is shown, or the statements alone
 * @param cut what is to be said when the text is longer than a page shows, else empty
 * @param summary how many statements there are
 * @param entries the statements, numbered
 */
record ArticleSheet(
        String path,
        List<Segment> headline,
        String outlet,
        String outletHref,
        String authors,
        String published,
        String outside,
        String badUrl,
        String source,
        String version,
        String language,
        List<Paragraph> paragraphs,
        boolean whole,
        String cut,
        String summary,
        List<Entry> entries) {

    /** @param whole whether the text may be shown */
    static ArticleSheet of(ArticleView view, boolean whole) {
        ArticleHeading heading = view.heading();
        Article article = view.reading().article();
        CodePointText text = new CodePointText(article.text());
        int end = Shown.boundary(text.text(), Math.min(text.text().length(), Limits.ARTICLE));
        List<Paragraph> paragraphs =
                MarkedText.of(text, view.reading().statements(), 1).paragraphs(end);
        boolean titled = !paragraphs.isEmpty() && beginsWithTitle(article);
        String outlet = heading.outlet() == null ? "" : heading.outlet();
        String outside = Addresses.outside(heading.url()).orElse("");
        List<StatementView> statements = view.statements();
        return new ArticleSheet(
                Addresses.article(heading.id()),
                titled && whole
                        ? paragraphs.get(0).segments()
                        : List.of(new Segment(Entry.title(heading), "", List.of())),
                outlet.isEmpty() ? "Outlet unknown" : Shown.label(outlet),
                outlet.isEmpty() ? "/outlets" : Addresses.outlet(outlet),
                String.join(", ", Shown.labels(article.authors())),
                Dates.stamp(heading.published()),
                outside,
                heading.url() != null && outside.isEmpty() ? Shown.label(heading.url()) : "",
                Shown.label(heading.source()),
                view.versions() > 1 ? "Version " + heading.version() + " of " + view.versions() : "",
                article.language() == null ? "und" : Shown.label(article.language()),
                !whole ? List.of() : titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs,
                whole,
                whole && end < text.text().length()
                        ? String.format(
                                Locale.UK,
                                "The text goes on; this page shows the first %,d of %,d characters. The JSON of this page has all of it.",
                                text.toCodePoint(end),
                                text.length())
                        : "",
                Count.statements(statements.size()),
                IntStream.range(0, statements.size())
                        .mapToObj(i -> Entry.numbered(statements.get(i), i + 1))
                        .toList());
    }

    private static boolean beginsWithTitle(Article article) {
        return article.title() != null
                && !article.title().isBlank()
                && article.text().stripLeading().startsWith(article.title().strip());
    }
}
