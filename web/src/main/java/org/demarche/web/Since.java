package org.demarche.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From which day on a chart is drawn, so that what was said of long ago does not press all the rest into a corner. */
final class Since {
    /** A few can be left out, one in twenty. */
    private static final int SHARE = 20;

    private static final int LEAST = 12;
    private static final int SHORTER = 2;

    private Since() {}

    /**
     * The first day, or when leaving out at most one in twenty halves the time, the first day of the others.
     *
     * @param days in order, at least one; one for each happening
     */
    static LocalDate of(List<LocalDate> days) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        LocalDate later = days.get(days.size() < LEAST ? 0 : Math.max(1, days.size() / SHARE));
        long whole = ChronoUnit.DAYS.between(first, last);
        return ChronoUnit.DAYS.between(later, last) * SHORTER < whole ? later : first;
    }
}
