package org.demarche.grouping;

import java.util.List;
import org.demarche.record.Span;

/**
 * Two wordings of one statement, word by word: what the second kept of the first, dropped, added and altered. Every word of both stands in
 * exactly one edit; punctuation counts for nothing.
 *
 * @param edits in reading order
 * @param kept how many words were kept
 * @param first how many words the first wording has
 * @param second how many words the second wording has
 */
public record Alignment(List<Edit> edits, int kept, int first, int second) {
    private static final double MOST = 0.75;

    public Alignment {
        edits = List.copyOf(edits);
    }

    /**
     * Aligns two wordings.
     *
     * @param from spans of the first wording, offsets in code points into its article
     * @param to spans of the second wording, offsets in code points into its article
     */
    public static Alignment of(List<Span> from, List<Span> to) {
        return new Aligner(from, to).run();
    }

    /** Whether nothing but punctuation, case and spelling differs. */
    public boolean same() {
        return kept == first && kept == second;
    }

    /** What the second wording is to the first. */
    public Join join() {
        if (kept == 0) {
            return Join.PARAPHRASE;
        }
        if (same()) {
            return Join.VERBATIM;
        }
        if (kept >= MOST * Math.max(first, second)) {
            return Join.NEAR_VERBATIM;
        }
        int shorter = Math.min(first, second);
        return shorter > 1 && kept >= MOST * shorter ? Join.PARTIAL : Join.PARAPHRASE;
    }
}
