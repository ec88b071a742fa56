package org.demarche.article.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a host said of the version of a page that is known already (RFC 9110, 8.8); sent back, it saves sending the page again.
 *
 * @param etag as it was sent, null when none was
 * @param lastModified as it was sent, null when none was
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known. */
    public static final Validators NONE = new Validators(null, null);
}
