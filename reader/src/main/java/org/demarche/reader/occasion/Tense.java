package org.demarche.reader.occasion;

import java.util.Set;
import org.demarche.reader.occasion.Frames.Place;
import org.demarche.reader.text.Passages;

/** What a cue's form tells of when its words were said. */
enum Tense {
    /** One act of speaking in the past: "said", "told". */
    PAST,
    /** "has said", "have denied": some time, not this occasion. */
    PERFECT,
    /** "says", "wants", "is ready to": a standing position. */
    PRESENT,
    /** "adding", "according to", no cue: as the verb that it hangs on. */
    OPEN;

    private static final Set<String> HAVE = Set.of("has", "have", "'ve", "\u2019ve");
    private static final Set<String> BE = Set.of("is", "are", "am", "'s", "\u2019s");
    private static final Set<String> PLAIN = Set.of(
            "say", "want", "believe", "demand", "claim", "insist", "argue", "think", "see", "warn", "call", "deny",
            "expect", "hope", "plan", "need", "fear");
    private static final int ADVERBS = 2;

    /** The tense of an attribution's cue; {@link #OPEN} without one. */
    static Tense of(Passages passages, Place place) {
        if (!place.hasCue()) {
            return OPEN;
        }
        String first = passages.word(place.first()).lower();
        String tag = passages.word(place.first()).tag();
        if (HAVE.contains(first) || isPerfect(passages, place)) {
            return PERFECT;
        }
        if (BE.contains(first) || PLAIN.contains(first)) {
            return PRESENT;
        }
        boolean short3 = place.end() - place.first() == 1 || tag.equals("VBZ");
        if (short3 && first.endsWith("s") && !first.endsWith("ss") && first.length() > 3) {
            return PRESENT;
        }
        return first.endsWith("ing") || first.equals("according") || first.equals("to") ? OPEN : PAST;
    }

    /** "has since said", where only "said" is the cue. */
    private static boolean isPerfect(Passages passages, Place place) {
        for (int w = place.first() - 1; w >= Math.max(place.from(), place.first() - 1 - ADVERBS); w--) {
            String word = passages.word(w).lower();
            if (HAVE.contains(word)) {
                return true;
            }
            if (!passages.word(w).isWord() || passages.word(w).isCapitalised()) {
                return false;
            }
        }
        return false;
    }
}
