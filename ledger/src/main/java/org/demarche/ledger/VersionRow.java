package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code article_version}: one version of an article's text. {@code readingSeq} is 0 while it was never read. */
record VersionRow(
        String article,
        int version,
        String sha256,
        String source,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String published,
        String addedAt,
        long articleSeq,
        long readingSeq,
        @Nullable String readingDigest,
        boolean takenDown) {
    static final String[] NAMES = {
        "article",
        "version",
        "sha256",
        "source",
        "url",
        "outlet",
        "title",
        "published",
        "added_at",
        "article_seq",
        "reading_seq",
        "reading_digest",
        "taken_down"
    };

    static VersionRow of(ResultSet row) throws SQLException {
        return new VersionRow(
                ChainRow.text(row, "article"),
                row.getInt("version"),
                ChainRow.text(row, "sha256"),
                ChainRow.text(row, "source"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("title"),
                row.getString("published"),
                ChainRow.text(row, "added_at"),
                row.getLong("article_seq"),
                row.getLong("reading_seq"),
                row.getString("reading_digest"),
                row.getBoolean("taken_down"));
    }

    /** What an article's revision makes of a version, be it the version's first ({@code before} is null) or better data about it. */
    static VersionRow of(ChainRow revision, Article article, @Nullable VersionRow before) {
        return new VersionRow(
                revision.article(),
                revision.version(),
                article.sha256(),
                Ids.storable(article.source()),
                Facets.storable(article.url()),
                Facets.storable(article.outlet()),
                Facets.storable(article.title()),
                Facets.storable(article.published()),
                before == null ? revision.at() : before.addedAt,
                revision.seq(),
                before == null ? 0 : before.readingSeq,
                before == null ? null : before.readingDigest,
                before != null && before.takenDown);
    }

    VersionRow read(long seq, String digest) {
        return new VersionRow(
                article,
                version,
                sha256,
                source,
                url,
                outlet,
                title,
                published,
                addedAt,
                articleSeq,
                seq,
                digest,
                takenDown);
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            article,
            version,
            sha256,
            source,
            url,
            outlet,
            title,
            published,
            addedAt,
            articleSeq,
            readingSeq,
            readingDigest,
            takenDown ? 1 : 0
        };
    }

    ArticleHeading heading() {
        return new ArticleHeading(article, version, source, url, outlet, title, published, addedAt);
    }
}
