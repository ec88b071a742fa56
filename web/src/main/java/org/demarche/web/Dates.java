package org.demarche.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as an English newspaper writes them. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);

    private Dates() {}

    /** {@code 3 May 2031}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Saturday}. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** As exact as the date is: {@code 3 May 2031}, {@code May 2031}, {@code 2031}. */
    static String of(PartialDate date) {
        if (date.day() > 0) {
            return day(date.first());
        }
        return date.month() > 0 ? MONTH.format(YearMonth.of(date.year(), date.month())) : Integer.toString(date.year());
    }

    /**
     * A time stamp's day and, where it has one, its time and zone as they stand: {@code 4 May 2031, 08:12 (UTC+01:00)}. What does not
     * begin with an ISO date is shown as it is; null is the empty string.
     */
    static String stamp(@Nullable String iso) {
        if (iso == null || iso.length() < 10) {
            return iso == null ? "" : Shown.label(iso);
        }
        return PartialDate.parse(iso.substring(0, 10))
                .map(date -> of(date) + time(iso.substring(10)))
                .orElseGet(() -> Shown.label(iso));
    }

    /** Only the day of a time stamp. */
    static String stampDay(@Nullable String iso) {
        String whole = stamp(iso);
        int comma = whole.indexOf(',');
        return comma < 0 ? whole : whole.substring(0, comma);
    }

    private static String time(String rest) {
        if (!rest.matches("[T ]\\d{2}:\\d{2}.*")) {
            return "";
        }
        String zone = rest.replaceFirst("^.\\d{2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?", "");
        String named = switch (zone) {
            case "" -> "";
            case "Z" -> " (UTC)";
            default -> " (UTC" + Shown.label(zone) + ")";
        };
        return ", " + rest.substring(1, 6) + named;
    }

    /** A moment to the minute, in UTC. */
    static String minute(java.time.Instant at) {
        java.time.ZonedDateTime time = at.atZone(java.time.ZoneOffset.UTC);
        return day(time.toLocalDate())
                + String.format(java.util.Locale.ROOT, ", %02d:%02d UTC", time.getHour(), time.getMinute());
    }
}
