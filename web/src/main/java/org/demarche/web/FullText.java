package org.demarche.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which outlets a visitor may read whole articles, because their licence allows it. Of others a visitor sees the sentences that
 * statements stand in, their neighbours, and a link.
 *
 * @param outlets names of outlets as the record has them
 * @param all whether it is so of every outlet: a record of one's own texts, or for oneself alone
 */
public record FullText(Set<String> outlets, boolean all) {
    /** Of none. */
    public static final FullText NONE = new FullText(Set.of(), false);

    /** Of every outlet. */
    public static final FullText ALL = new FullText(Set.of(), true);

    public FullText {
        outlets = Set.copyOf(outlets);
    }

    /** Whether a visitor may read the whole text of an article of this outlet; null is an outlet that is not known. */
    public boolean of(@Nullable String outlet) {
        return all || (outlet != null && outlets.contains(outlet));
    }
}
