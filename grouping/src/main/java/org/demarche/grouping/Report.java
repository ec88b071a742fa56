package org.demarche.grouping;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.record.Article;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one article reports it.
 *
 * @param article what tells the article from all others
 * @param source path or URL of the article, as it was given
 * @param outlet who published it, null when unknown
 * @param published ISO 8601 date, or date and time with zone; null when unknown
 * @param statement the statement; its offsets are code points into the article's text
 */
public record Report(
        String article,
        String source,
        @Nullable String outlet,
        @Nullable String published,
        Statement statement) {
    /** A statement of this article, which is known by its source. */
    public static Report of(Article article, Statement statement) {
        return of(article.source(), article, statement);
    }

    /** @param key what tells the article from all others */
    static Report of(String key, Article article, Statement statement) {
        return new Report(key, article.source(), article.outlet(), article.published(), statement);
    }

    /** Offset in code points of the content's first character. */
    public int start() {
        return statement.start();
    }

    /** Offset in code points behind the content's last character. */
    public int end() {
        return statement.end();
    }

    /** The day of publication; empty when unknown. */
    Optional<LocalDate> day() {
        return Days.of(published);
    }
}
