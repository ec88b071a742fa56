package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Deeds;
import org.demarche.web.state.RecordState;

/**
 * A deed, and what the same side had said before.
 *
 * @param actor the side
 * @param actorHref its page
 * @param deed the deed
 * @param words what it had said, the latest first
 */
record DeedSheet(String actor, String actorHref, Quote deed, List<Word> words) {
    private static final int WORDS = 5;

    /** What was said, and how long before. */
    record Word(String before, Quote quote) {}

    /**
     * The latest first; deeds of sides that had said something of the matter alone.
     *
     * @param most how many of them
     */
    static List<DeedSheet> of(Deeds deeds, RecordState state, int most) {
        List<DeedSheet> sheets = new ArrayList<>();
        for (int i = deeds.besides().size() - 1; i >= 0 && sheets.size() < most; i--) {
            Deeds.Beside beside = deeds.besides().get(i);
            if (!beside.words().isEmpty()) {
                sheets.add(new DeedSheet(
                        Shown.label(beside.actor()),
                        Addresses.actor(beside.actor()),
                        Quote.of(beside.deed(), state),
                        beside.words().stream()
                                .limit(WORDS)
                                .map(word -> new Word(before(word.days()), Quote.of(word.said(), state)))
                                .toList()));
            }
        }
        return sheets;
    }

    private static String before(long days) {
        return days == 0 ? "the same day" : days == 1 ? "the day before" : days + " days before";
    }
}
