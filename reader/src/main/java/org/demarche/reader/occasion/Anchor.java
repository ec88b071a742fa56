package org.demarche.reader.occasion;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of an article count from.
 *
 * @param published day of publication, null when unknown
 * @param year year of publication, 0 when unknown
 * @param latest latest full date that the text names, null when it names none
 */
record Anchor(
        @Nullable LocalDate published, int year, @Nullable LocalDate latest) {
    /** A day this far ahead counts as far as one three times as long ago: reports tell of the past more often than of the future. */
    private static final int WEIGHT_OF_FUTURE = 3;

    /** Whether a year that is missing is guessed from the text alone. */
    boolean infers() {
        return published == null && year == 0;
    }

    /** The day without a year that is meant, or null when nothing tells. */
    @Nullable
    PartialDate day(int month, int day) {
        if (published != null) {
            PartialDate best = null;
            long bestDistance = Long.MAX_VALUE;
            for (int y = published.getYear() - 1; y <= published.getYear() + 1; y++) {
                PartialDate candidate = date(y, month, day);
                if (candidate != null) {
                    long ahead = ChronoUnit.DAYS.between(published, candidate.first());
                    long distance = ahead > 0 ? ahead * WEIGHT_OF_FUTURE : -ahead;
                    if (distance < bestDistance) {
                        best = candidate;
                        bestDistance = distance;
                    }
                }
            }
            return best;
        }
        if (year > 0) {
            return date(year, month, day);
        }
        if (latest == null) {
            return null;
        }
        for (int y = latest.getYear(); y <= latest.getYear() + 8; y++) {
            PartialDate candidate = date(y, month, day);
            if (candidate != null && !candidate.first().isBefore(latest)) {
                return candidate;
            }
        }
        return null;
    }

    /** The latest such month not after publication, or null. */
    @Nullable
    PartialDate month(int month) {
        if (published == null) {
            return null;
        }
        int y = month <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
        return new PartialDate(y, month, 0);
    }

    /** The nearest such weekday not after publication, or null. */
    @Nullable
    PartialDate weekday(DayOfWeek day) {
        return published == null ? null : PartialDate.of(published.with(TemporalAdjusters.previousOrSame(day)));
    }

    /** That weekday of the week {@code weeks} weeks from the one of publication (weeks begin on Monday, ISO 8601), or null. */
    @Nullable
    PartialDate weekday(DayOfWeek day, int weeks) {
        return published == null
                ? null
                : PartialDate.of(published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(weeks)
                        .plusDays(day.getValue() - 1L));
    }

    /** So many days after publication, negative ones before it, or null. */
    @Nullable
    PartialDate days(int days) {
        return published == null ? null : PartialDate.of(published.plusDays(days));
    }

    /**
     * A week, month or year counted from the one of publication. A week is as exact as the record can hold it: its month, or its year when
     * it runs over the end of a month.
     *
     * @param unit {@code week}, {@code weekend}, {@code month} or {@code year}
     * @param count how many later; negative ones are earlier
     * @return null without a publication date or for another unit
     */
    @Nullable
    PartialDate units(String unit, int count) {
        if (published == null) {
            return null;
        }
        return switch (unit) {
            case "week" ->
                week(
                        published
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(count),
                        6);
            case "weekend" ->
                week(
                        published
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                                .plusWeeks(count),
                        1);
            case "month" -> monthOf(published.plusMonths(count));
            case "year" -> new PartialDate(published.getYear() + count, 0, 0);
            default -> null;
        };
    }

    /** A full date, or null when there is no such day. */
    static @Nullable PartialDate date(int year, int month, int day) {
        try {
            return PartialDate.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable PartialDate week(LocalDate first, int days) {
        LocalDate last = first.plusDays(days);
        if (first.getMonth() == last.getMonth()) {
            return monthOf(first);
        }
        return first.getYear() == last.getYear() ? new PartialDate(first.getYear(), 0, 0) : null;
    }

    private static PartialDate monthOf(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), 0);
    }
}
