package org.demarche.grouping;

import org.demarche.record.Named;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of two wordings of one statement.
 *
 * @param kind what became of it
 * @param from the words in the first wording, offsets in code points into its article; null when they were added
 * @param to the words in the second wording, offsets in code points into its article; null when they were dropped
 */
public record Edit(Kind kind, @Nullable Span from, @Nullable Span to) {
    /** What became of a stretch. */
    public enum Kind implements Named {
        /** The same words, whatever the quotation marks, the case and the spelling. */
        KEPT,
        /** Words of the first wording that the second has not. */
        DROPPED,
        /** Words of the second wording that the first has not. */
        ADDED,
        /** Other words in their place. */
        ALTERED
    }

    /** @throws IllegalArgumentException when a side is missing, or there is one too many */
    public Edit {
        if ((from == null) != (kind == Kind.ADDED) || (to == null) != (kind == Kind.DROPPED)) {
            throw new IllegalArgumentException(kind + " with " + from + " and " + to);
        }
    }
}
