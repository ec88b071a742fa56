package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.record.ConditionKind;

/**
 * The words of a content that make the position conditional, from the conjunction to the clause's end (see the guidelines: deadlines, "even
 * if" and questions are none).
 */
final class Conditions {
    /**
     * A condition found, before it is known who would have to act.
     *
     * @param words its words, from the conjunction on
     * @param clause its words without the conjunction
     * @param kind how it binds
     * @param within the stretch of content that holds it
     * @param rule name of the rule that found it
     */
    record Found(Stretch words, Stretch clause, ConditionKind kind, Stretch within, String rule) {}

    private Conditions() {}

    /** The conditions of a statement in reading order; they do not overlap. */
    static List<Found> of(Utterance utterance) {
        Glossed words = utterance.words();
        Triggers triggers = new Triggers(words);
        ConditionEnds ends = new ConditionEnds(words);
        NominalConditions nominal = new NominalConditions(words);
        Stretch cue = utterance.cue();
        boolean asked = words.has("ask", cue.first(), cue.end()) || words.has("wonder", cue.first(), cue.end());
        List<Found> found = new ArrayList<>();
        for (Stretch stretch : utterance.stretches()) {
            int i = stretch.first();
            while (i < stretch.end()) {
                Optional<Trigger> trigger = triggers.at(i, stretch);
                if (trigger.isEmpty() || asked && trigger.get().rule().equals("if") && i - utterance.first() <= 3) {
                    i++;
                    continue;
                }
                int end = ends.of(trigger.get(), stretch);
                int clause = Math.min(trigger.get().clause(), end);
                found.add(new Found(
                        new Stretch(trigger.get().first(), end),
                        new Stretch(clause, end),
                        trigger.get().kind(),
                        stretch,
                        trigger.get().rule()));
                i = Math.max(i + 1, end);
            }
            if (found.isEmpty()) {
                nominal.in(stretch).ifPresent(found::add);
            }
        }
        return found;
    }
}
