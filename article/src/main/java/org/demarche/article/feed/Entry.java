package org.demarche.article.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as its feed gives it.
 *
 * @param id what the feed calls it, its address, or its number from 1
 * @param published as written
 * @param updated as written
 * @param html its content, or its summary when that is all there is
 */
record Entry(
        String id,
        @Nullable String url,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String updated,
        List<String> tags,
        String html) {}
