package org.demarche.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as a text gives it: a year, a month or a day of the proleptic ISO calendar (ISO 8601-1:2019, 5.2.2, reduced precision).
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** @throws IllegalArgumentException when there is no such date */
    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("no such date: " + year + ", " + month + ", " + day);
        }
        if (day > 0) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no such date: " + e.getMessage(), e);
            }
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads {@code 2022}, {@code 2022-12} or {@code 2022-12-03}; empty for everything else, impossible days included. */
    public static Optional<PartialDate> parse(String iso) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        int day = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if ((parts.group(2) != null && month == 0) || (parts.group(3) != null && day == 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(Integer.parseInt(parts.group(1)), month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it can mean. */
    public LocalDate last() {
        if (day > 0) {
            return first();
        }
        return month > 0
                ? first().plusMonths(1).minusDays(1)
                : first().plusYears(1).minusDays(1);
    }

    /** By first day; of two with the same first day the more exact one comes later. */
    @Override
    public int compareTo(PartialDate other) {
        int order = Integer.compare(year, other.year);
        order = order != 0 ? order : Integer.compare(Math.max(1, month), Math.max(1, other.month));
        order = order != 0 ? order : Integer.compare(Math.max(1, day), Math.max(1, other.day));
        return order != 0 ? order : Integer.compare(exactness(), other.exactness());
    }

    private int exactness() {
        return day > 0 ? 2 : month > 0 ? 1 : 0;
    }

    /** ISO 8601: {@code 2022}, {@code 2022-12} or {@code 2022-12-03}. */
    @Override
    public String toString() {
        if (day > 0) {
            return "%04d-%02d-%02d".formatted(year, month, day);
        }
        return month > 0 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
    }
}
