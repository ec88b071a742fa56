package org.demarche.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A statement's place in the order of pages: its day, and behind that the number under which it came in. */
final class Places {
    private static final int BITS = 32;

    /** Makes the days of all years from 0000 on positive. */
    private static final long FIRST = 1_000_000;

    private Places() {}

    /** @param day YYYY-MM-DD; anything else sorts before all days */
    static long of(String day, long num) {
        try {
            return first(LocalDate.parse(day)) | num;
        } catch (DateTimeException e) {
            return num;
        }
    }

    /** The first place of a day. */
    static long first(LocalDate day) {
        return (FIRST + day.toEpochDay()) << BITS;
    }
}
