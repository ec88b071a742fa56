package org.demarche.article;

import org.demarche.article.bytes.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are to be read.
 *
 * @param plain whether a text file's text is kept unchanged to the last character; without it line wrapping and soft hyphens are mended
 * @param outlet who published the inputs, in place of what they say themselves; null: what they say. A record of a {@code .jsonl} file
 *     keeps the outlet it has
 * @param published ISO 8601 date, or date and time with zone, in place of what the inputs say; null: what they say. A record keeps its own
 * @param limits how much is read before an input is refused
 * @param allowPrivate whether addresses of private networks and of this machine may be fetched
 */
public record ReadOptions(
        boolean plain, @Nullable String outlet, @Nullable String published, Limits limits, boolean allowPrivate) {
    /** Mended text, and nothing given by hand. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, null, null, Limits.DEFAULT);

    /** The same, and nothing is fetched from private networks. */
    public ReadOptions(boolean plain, @Nullable String outlet, @Nullable String published, Limits limits) {
        this(plain, outlet, published, limits, false);
    }
}
