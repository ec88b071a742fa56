package org.demarche.article.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param title who publishes it, null when it does not say
 * @param language its language tag, null when it does not say
 * @param entries in its order
 */
record Channel(@Nullable String title, @Nullable String language, List<Entry> entries) {}
