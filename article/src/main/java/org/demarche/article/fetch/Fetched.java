package org.demarche.article.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
public sealed interface Fetched {
    /**
     * An answer with content.
     *
     * @param address where it was found in the end, after redirects
     * @param type its media type in small letters, without parameters; empty when the host did not say
     * @param charset as the host said, null when it did not
     * @param body its bytes, unpacked
     * @param validators for the next time
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(URI address, String type, @Nullable String charset, byte[] body, Validators validators)
            implements Fetched {}

    /** Nothing has changed since the version that the validators name. */
    record Unchanged() implements Fetched {}

    /**
     * Nothing was fetched.
     *
     * @param reason a sentence without a full stop
     * @param remedy likewise
     * @param lasting whether it will be the same next time
     */
    record Refused(String reason, String remedy, boolean lasting) implements Fetched {}
}
