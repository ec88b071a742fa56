package org.demarche.analysis;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/** Which of several equal links of one actor count once. */
public enum Duplicates implements Named {
    /** All count. */
    INCLUDE,
    /** Once a document. */
    DOCUMENT,
    /** Once a calendar week (ISO 8601). */
    WEEK,
    /** Once a calendar month. */
    MONTH,
    /** Once a calendar year. */
    YEAR,
    /** Once in all. */
    ACROSS_RANGE;

    /** What two links must share to be counted once; null when every link counts. */
    @Nullable
    String bucket(Link link) {
        LocalDate day = link.day();
        return switch (this) {
            case INCLUDE -> null;
            case DOCUMENT -> link.document();
            case WEEK -> day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> day.getYear() + "-" + day.getMonthValue();
            case YEAR -> String.valueOf(day.getYear());
            case ACROSS_RANGE -> "";
        };
    }
}
