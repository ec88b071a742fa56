package org.demarche.analysis;

import java.util.List;
import org.demarche.record.ConditionKind;
import org.jspecify.annotations.Nullable;

/**
 * One step waits for another: an edge of the graph of preconditions.
 *
 * @param waits what is held back
 * @param on what has to be done before
 * @param kinds how the condition binds, as often as it is put
 * @param own whether the one who waits says so itself; false where only others say it of him
 * @param heldBy who says so, the first one first
 * @param status what became of it
 * @param changedBy the statement or deed that changed it; null while it is open
 * @param cited the statements it rests on, the first one first; never empty
 */
public record Wait(
        Step waits,
        Step on,
        List<ConditionKind> kinds,
        boolean own,
        List<String> heldBy,
        ConditionStatus status,
        @Nullable Cited changedBy,
        List<Cited> cited) {
    public Wait {
        kinds = List.copyOf(kinds);
        heldBy = List.copyOf(heldBy);
        cited = List.copyOf(cited);
    }

    /** The wait in a clause. */
    public String phrase() {
        return waits.actor() + " (“" + waits.action() + "”) waits for " + on.actor() + " (“" + on.action() + "”)";
    }
}
