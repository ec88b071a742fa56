package org.demarche.analysis;

import java.time.LocalDate;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/**
 * The article that a statement or a deed stands in.
 *
 * @param id what tells the article from all others: the ledger's id, outside a ledger its source
 * @param source path or URL as it was given
 * @param url canonical URL, null when unknown
 * @param outlet who publishes it, null when unknown
 * @param title headline, null when there is none
 * @param published day of publication, null when unknown
 */
public record Publication(
        String id,
        String source,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable LocalDate published) {
    static Publication of(String id, Article article) {
        return new Publication(
                id,
                article.source(),
                article.url(),
                article.outlet(),
                article.title(),
                article.publishedDay().orElse(null));
    }

    /** The outlet, or where that is unknown the source. */
    public String where() {
        return outlet == null ? source : outlet;
    }
}
