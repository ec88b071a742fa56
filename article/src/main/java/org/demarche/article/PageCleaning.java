package org.demarche.article;

import java.util.Optional;
import org.demarche.article.bytes.TextBytes;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.language.Languages;
import org.demarche.article.page.PageReader;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/**
 * The two steps from a page's bytes to its article, for those who take an archive apart by themselves. One after the other they give the article
 * that {@link Articles} gives of the same record.
 */
public final class PageCleaning {
    private PageCleaning() {}

    /**
     * The article of a page, in the language that the page declares.
     *
     * @param source what the page is called in the record
     * @param url address it was fetched from, null when unknown
     * @param charset that the host named, null when it named none
     * @param page its bytes, unpacked
     * @return empty when the page holds no article
     */
    public static Optional<CleanArticle> article(
            String source, @Nullable String url, @Nullable String charset, byte[] page) {
        CleanArticle article = PageReader.read(source, url, TextBytes.decode(page, charset, true));
        return article.article().text().isBlank() ? Optional.empty() : Optional.of(article);
    }

    /** The same in the language that its words tell, where they contradict what is declared or nothing is. */
    public static Article inItsLanguage(Article article) {
        return new Article(
                article.source(),
                article.url(),
                article.outlet(),
                article.title(),
                article.authors(),
                article.published(),
                Languages.of(article.language(), article.text()),
                article.text(),
                article.sha256(),
                article.unknown());
    }
}
