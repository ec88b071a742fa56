package org.demarche.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an article beside a statement.
 *
 * @param id the article's id, URL-safe, stays for ever
 * @param version version of its text, from 1
 * @param source path or URL as it was given when this version came in
 * @param url canonical URL, null when unknown
 * @param outlet who publishes it, null when unknown
 * @param title headline, null when there is none
 * @param published ISO 8601 date or date and time, null when unknown
 * @param addedAt when this version came into the ledger, UTC, ISO 8601
 */
public record ArticleHeading(
        String id,
        int version,
        String source,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String published,
        String addedAt) {}
