package org.demarche.reader.position;

import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.demarche.record.Condition;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.Span;
import org.demarche.record.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a statement amounts to.
 *
 * @param form how much of it is quoted
 * @param act what kind of move
 * @param issue short label of the matter at stake, lower case
 * @param stance towards the issue
 * @param conditions what it depends on
 * @param waits who does what when the conditions are met, null without a condition
 * @param heldBack whether what waits is held back: "will not … until", "there is no … unless", a refusal that the cue gives
 * @param on for each condition, in the same order, who would have to do what; null where nobody has to act
 * @param guarantees the guarantees spoken of
 * @param points the items of a list of demands
 * @param evidence words behind {@code act}, {@code by}, {@code waits}, {@code guarantees}, keyed by these names
 */
public record Position(
        Form form,
        Act act,
        String issue,
        @Nullable Stance stance,
        List<Condition> conditions,
        @Nullable Doing waits,
        boolean heldBack,
        List<@Nullable Doing> on,
        List<Guarantee> guarantees,
        List<Span> points,
        Map<String, List<Evidence>> evidence) {
    public Position {
        conditions = List.copyOf(conditions);
        on = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(on));
        guarantees = List.copyOf(guarantees);
        points = List.copyOf(points);
        evidence = Map.copyOf(evidence);
    }
}
