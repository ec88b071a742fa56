package org.demarche.article.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first date in a short text: ISO 8601, RFC 5322, epoch seconds, and the ways in which people write dates in some fifty
 * languages. Every expression has bounded repetition, so that time grows with the length of the text and not faster. The result is a day, or
 * a day and time with the zone where the text has both; a time without zone is left out, because nobody knows which instant it means.
 */
public final class DateText {
    /** Characters looked at; what is longer is no date. */
    private static final int LONGEST = 400;

    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[T, ]{1,3}(\\d{1,2}):(\\d\\d)(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?\\s{0,2}(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("\\s{0,5}(\\d{10}|\\d{13})\\s{0,5}");
    private static final Pattern CJK = Pattern.compile(
            "((?:19|20)\\d\\d)\\s?[\u5e74\ub144]\\s?(\\d{1,2})\\s?[\u6708\uc6d4]\\s?(\\d{1,2})\\s?[\u65e5\uc77c]?");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d|\\d\\d)(?![\\d])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er|\u00ba|\u00aa)?[\\s,.-]{1,3}(?:de |of |d')?(\\p{L}[\\p{L}\\p{M}]{2,12})[.,]?[\\s,.-]{0,3}(?:de |del |of )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\p{L}])(\\p{L}[\\p{L}\\p{M}]{2,12})[.]?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,]{1,3}((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[.,]?\\s{1,2}(?:m\\. )?(\\p{L}[\\p{L}\\p{M}]{2,12})[.,]?\\s{1,2}(\\d{1,2})(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "[\\s,|T\u2013-]{0,4}(?:at )?(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?\\s{0,2}(am|pm|a\\.m\\.|p\\.m\\.)?\\s{0,2}\\(?(Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d\\d:?\\d\\d)?(?:([+-]\\d\\d):?(\\d\\d))?",
            Pattern.CASE_INSENSITIVE);

    /** Zones by the abbreviations that news uses, those with one meaning in practice. RFC 5322, 4.3, and the European ones. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("wib", "+07:00"),
            Map.entry("ut", "Z"));

    private final boolean monthFirst;

    /** @param monthFirst whether 3/4/2020 is the 4th of March, as in the United States */
    public DateText(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** The first date, ISO 8601; empty when there is none or it is no day of the calendar. */
    public Optional<String> first(String given) {
        String text = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return stamp(number(m, 1), number(m, 3), number(m, 4), m, 5);
        }
        m = EPOCH.matcher(text);
        if (m.matches()) {
            long value = Long.parseLong(m.group(1));
            return plausible(Instant.ofEpochSecond(m.group(1).length() == 13 ? value / 1000 : value)
                    .atOffset(ZoneOffset.UTC));
        }
        m = CJK.matcher(text);
        if (m.find()) {
            return day(number(m, 1), number(m, 2), number(m, 3));
        }
        Optional<String> named = named(text);
        if (named.isPresent()) {
            return named;
        }
        m = NUMBERS.matcher(text);
        while (m.find()) {
            Optional<String> day = numbers(m);
            if (day.isPresent()) {
                return day;
            }
        }
        m = COMPACT.matcher(text);
        return m.find() ? stamp(number(m, 1), number(m, 2), number(m, 3), m, 4) : Optional.empty();
    }

    private static Optional<String> named(String text) {
        String best = null;
        int at = Integer.MAX_VALUE;
        for (int form = 0; form < 3; form++) {
            Matcher m = (form == 0 ? DAY_MONTH : form == 1 ? MONTH_DAY : YEAR_MONTH_DAY).matcher(text);
            int from = 0;
            while (m.find(from) && m.start() < at) {
                int month = Months.number(m.group(form == 1 ? 1 : 2));
                int day = number(m, form == 0 ? 1 : form == 1 ? 2 : 3);
                int year = number(m, form == 2 ? 1 : 3);
                Optional<String> found = month == 0 ? Optional.empty() : day(year, month, day);
                if (found.isPresent()) {
                    at = m.start();
                    best = withClock(found.get(), text, m.end());
                    break;
                }
                from = m.start() + 1;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String withClock(String day, String text, int from) {
        Matcher clock = CLOCK.matcher(text).region(from, text.length());
        if (!clock.lookingAt() || (clock.group(5) == null && clock.group(6) == null)) {
            return day;
        }
        int hour = number(clock, 1);
        String half = clock.group(4);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String zone = clock.group(6) != null ? clock.group(6) + ":" + clock.group(7) : zone(clock.group(5));
        return zone == null ? day : time(day, hour, number(clock, 2), clock.group(3), zone);
    }

    private static @org.jspecify.annotations.Nullable String zone(String name) {
        String known = ZONES.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (name.charAt(0) != '+' && name.charAt(0) != '-') {
            return null;
        }
        String digits = name.substring(1).replace(":", "");
        return name.charAt(0) + digits.substring(0, 2) + ":" + (digits.length() == 4 ? digits.substring(2) : "00");
    }

    private Optional<String> numbers(Matcher m) {
        int a = number(m, 1);
        int b = number(m, 3);
        int year = number(m, 4);
        if (year < 100) {
            year += year < 70 ? 2000 : 1900;
        }
        if (year < 1970 || year > 2069) {
            // Numbers that stand together by chance.
            return Optional.empty();
        }
        boolean slash = m.group(2).equals("/") || m.group(2).equals("-");
        boolean american = (slash && monthFirst && a <= 12) || b > 12;
        return american ? day(year, a, b) : day(year, b, a);
    }

    private static Optional<String> stamp(int year, int month, int dayOfMonth, Matcher m, int hourGroup) {
        Optional<String> day = day(year, month, dayOfMonth);
        String zone = m.group(m.groupCount());
        String offset = zone == null ? null : zone(zone);
        if (day.isEmpty() || m.group(hourGroup) == null || offset == null) {
            return day;
        }
        return Optional.of(
                time(day.get(), number(m, hourGroup), number(m, hourGroup + 1), m.group(hourGroup + 2), offset));
    }

    private static String time(
            String day, int hour, int minute, @org.jspecify.annotations.Nullable String second, String zone) {
        if (hour > 23 || minute > 59) {
            return day;
        }
        return "%sT%02d:%02d:%02d%s".formatted(day, hour, minute, second == null ? 0 : Integer.parseInt(second), zone);
    }

    private static Optional<String> plausible(OffsetDateTime time) {
        return time.getYear() < 1985 || time.getYear() > 2100 ? Optional.empty() : Optional.of(print(time));
    }

    /** A time as this class gives it: ISO 8601 with seconds and offset, without their fractions. */
    public static String print(OffsetDateTime time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)
                .format(time);
    }

    private static Optional<String> day(int year, int month, int day) {
        try {
            return year < 1900
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
