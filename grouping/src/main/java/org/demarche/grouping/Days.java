package org.demarche.grouping;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days of publication. */
final class Days {
    private static final int ISO_DAY = 10;

    private Days() {}

    /** The day that an ISO 8601 date or time begins with; empty when there is none. */
    static Optional<LocalDate> of(@Nullable String published) {
        if (published == null || published.length() < ISO_DAY) {
            return Optional.empty();
        }
        return PartialDate.parse(published.substring(0, ISO_DAY)).map(PartialDate::first);
    }
}
