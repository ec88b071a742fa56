package org.demarche.analysis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps that wait for one another in a circle, so that none can be the first: an elementary cycle of open waits that those who wait hold
 * themselves.
 *
 * @param sentence the circle in one sentence
 * @param waits the waits in the order of the circle
 */
public record Deadlock(String sentence, List<Wait> waits) {
    public Deadlock {
        waits = List.copyOf(waits);
    }

    static Deadlock of(List<Wait> waits) {
        String circle = waits.stream().map(Wait::phrase).collect(Collectors.joining("; "));
        return new Deadlock(circle + ": nobody can be first.", waits);
    }

    /** Who is caught in it, in the order of the circle. */
    public List<String> actors() {
        return waits.stream().map(wait -> wait.waits().actor()).distinct().toList();
    }
}
