package org.demarche.reader.occasion;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date expressions of an article and resolves them against its publication date, much as TIMEX3 does (Pustejovsky et al. 2003)
 * but only to days, months and years. Without a publication date a day that has no year is taken on or after the latest full date
 * that the text names, and its rule ends in {@code inferred}. Linear in the number of words; immutable and thread-safe.
 */
public final class Dates {
    private static final int PLAUSIBLE_COUNT = 99;
    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "last", "since", "until", "of", "early", "late", "next", "this", "mid", "from", "through");
    private static final Set<String> BEFORE_YEAR =
            Set.of("in", "since", "of", "by", "the", "during", "until", "from", "early", "late", "before", "after");

    private final List<Word> words;
    private final Anchor anchor;

    private Dates(List<Word> words, Anchor anchor) {
        this.words = words;
        this.anchor = anchor;
    }

    /** All date expressions of an article in reading order; they do not overlap. */
    public static List<DateExpression> in(Passages passages) {
        List<Word> words = passages.words();
        LocalDate published = passages.article().publishedDay().orElse(null);
        return new Dates(words, new Anchor(published, year(passages), published == null ? latest(words) : null)).read();
    }

    private static int year(Passages passages) {
        String published = passages.article().published();
        return published == null
                ? 0
                : PartialDate.parse(published.substring(0, Math.min(4, published.length())))
                        .map(PartialDate::year)
                        .orElse(0);
    }

    private static @Nullable LocalDate latest(List<Word> words) {
        return new Dates(words, new Anchor(null, 0, null))
                .read().stream()
                        .flatMap(found -> Optional.ofNullable(found.date()).stream())
                        .filter(date -> date.day() > 0)
                        .map(PartialDate::first)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private List<DateExpression> read() {
        List<DateExpression> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            DateExpression expression = at(i);
            if (expression == null) {
                i++;
            } else {
                found.add(expression);
                i = expression.endWord();
            }
        }
        return found;
    }

    private @Nullable DateExpression at(int i) {
        Word word = words.get(i);
        int first = word.text().codePointAt(0);
        if (Character.isDigit(first)) {
            DateExpression date = dayMonth(i);
            date = date == null ? iso(i) : date;
            date = date == null ? ago(i) : date;
            date = date == null ? bareOrdinal(i) : date;
            return date == null ? bareYear(i) : date;
        }
        if (Character.isUpperCase(first) || word.text().startsWith("mid-")) {
            DateExpression date = weekday(i);
            date = date == null ? month(i) : date;
            date = date == null ? glued(i) : date;
            return date == null ? relative(i) : date;
        }
        return Character.isLetter(first) ? relative(i) : null;
    }

    /** "Tuesday", "Tuesday, Dec. 3", "Friday last week", "last Tuesday". */
    private @Nullable DateExpression weekday(int i) {
        DayOfWeek day = DateWords.weekday(words.get(i));
        if (day == null) {
            return null;
        }
        int next = is(i + 1, ",") ? i + 2 : i + 1;
        DateExpression exact = next < words.size() ? dayMonth(next) : null;
        exact = exact == null && next < words.size() ? month(next) : exact;
        if (exact != null && exact.date() != null && exact.date().day() > 0) {
            return new DateExpression(i, exact.endWord(), exact.date(), exact.rule());
        }
        if (is(i + 2, "week") && (is(i + 1, "last") || is(i + 1, "next") || is(i + 1, "this"))) {
            int weeks = is(i + 1, "last") ? -1 : is(i + 1, "next") ? 1 : 0;
            return new DateExpression(i, i + 3, anchor.weekday(day, weeks), "weekday of a week");
        }
        int end = DateWords.PARTS_OF_DAY.contains(lower(i + 1)) ? i + 2 : i + 1;
        if (is(i - 1, "next") || is(i - 1, "coming")) {
            PartialDate past = anchor.weekday(day);
            return new DateExpression(
                    i, end, past == null ? null : PartialDate.of(past.first().plusWeeks(1)), "next weekday");
        }
        if (is(i - 1, "last")
                && anchor.published() != null
                && anchor.published().getDayOfWeek() == day) {
            return new DateExpression(i, end, anchor.days(-7), "last weekday");
        }
        return new DateExpression(i, end, anchor.weekday(day), "weekday");
    }

    /** "3 December 2022", "3rd of December", "3-5 December". */
    private @Nullable DateExpression dayMonth(int i) {
        String text = words.get(i).text();
        int day = DateWords.day(text);
        int month = i + 1;
        if (is(month, "of")) {
            month++;
        } else if ((is(month, "and") || is(month, "to")) && day > 0 && DateWords.day(lower(i + 2)) > 0) {
            return range(i, i + 3);
        }
        if (DateWords.dayRangeEnd(text) > 0) {
            return range(i, i + 1);
        }
        if (day == 0 || month >= words.size() || DateWords.month(words.get(month)) == 0) {
            return null;
        }
        return full(i, month + 1, DateWords.month(words.get(month)), day);
    }

    /** Days that only their month holds together: "3 and 4 December". */
    private @Nullable DateExpression range(int i, int month) {
        if (month >= words.size() || DateWords.month(words.get(month)) == 0) {
            return null;
        }
        int end = month + (is(month + 1, ",") ? 2 : 1);
        int year = DateWords.year(lower(end));
        int number = DateWords.month(words.get(month));
        return year > 0
                ? new DateExpression(i, end + 1, new PartialDate(year, number, 0), "days of a month")
                : new DateExpression(i, month + 1, anchor.month(number), "days of a month");
    }

    /** "December 3, 2022", "Dec. 3", "March 2014", "in June". */
    private @Nullable DateExpression month(int i) {
        int month = DateWords.month(words.get(i));
        if (month == 0) {
            return null;
        }
        String next = lower(i + 1);
        int day = DateWords.day(next);
        if (DateWords.dayRangeEnd(next) > 0) {
            return new DateExpression(i, i + 2, anchor.month(month), "days of a month");
        }
        if (day > 0) {
            return full(i, i + 2, month, day);
        }
        int year = is(i + 1, ",") || is(i + 1, "of") ? i + 2 : i + 1;
        if (DateWords.year(lower(year)) > 0) {
            return new DateExpression(i, year + 1, new PartialDate(DateWords.year(lower(year)), month, 0), "month");
        }
        String before = lower(i - 1);
        // "May" and "March" are a name and a verb as well, so a bare month counts only where a date can stand.
        if (!BEFORE_MONTH.contains(before) && !words.get(i).text().startsWith("mid-")) {
            return null;
        }
        PartialDate date = anchor.month(month);
        if (before.equals("next") && date != null) {
            date = new PartialDate(date.year() + 1, month, 0);
        }
        return new DateExpression(i, i + 1, date, "month");
    }

    /** "Nov.17", written without a blank. */
    private @Nullable DateExpression glued(int i) {
        String text = words.get(i).text();
        int dot = text.indexOf('.');
        int day = dot < 0 ? 0 : DateWords.day(text.substring(dot + 1));
        int month = day == 0 ? 0 : DateWords.month(text.substring(0, dot));
        return month == 0 ? null : full(i, i + 1, month, day);
    }

    /** A day and a month; the year follows or is worked out. */
    private @Nullable DateExpression full(int i, int end, int month, int day) {
        int yearWord = is(end, ",") ? end + 1 : end;
        int year = DateWords.year(lower(yearWord));
        if (year > 0) {
            PartialDate date = Anchor.date(year, month, day);
            return date == null ? null : new DateExpression(i, yearWord + 1, date, "full date");
        }
        int behind = DateWords.PARTS_OF_DAY.contains(lower(end)) ? end + 1 : end;
        if (anchor.infers()) {
            return new DateExpression(i, behind, anchor.day(month, day), "day and month, year inferred");
        }
        PartialDate date = anchor.day(month, day);
        return date == null ? null : new DateExpression(i, behind, date, "day and month");
    }

    private @Nullable DateExpression iso(int i) {
        String text = words.get(i).text();
        PartialDate date = text.length() == 10 ? PartialDate.parse(text).orElse(null) : null;
        return date == null ? null : new DateExpression(i, i + 1, date, "full date");
    }

    /** "on the 5th". */
    private @Nullable DateExpression bareOrdinal(int i) {
        int day = DateWords.ordinal(words.get(i).text());
        if (day == 0 || !is(i - 1, "the") || !is(i - 2, "on") || anchor.published() == null || isNounPhrase(i)) {
            return null;
        }
        for (int back = 0; back < 3; back++) {
            LocalDate month = anchor.published().withDayOfMonth(1).minusMonths(back);
            PartialDate date = Anchor.date(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.first().isAfter(anchor.published())) {
                return new DateExpression(i, i + 1, date, "day of the month");
            }
        }
        return null;
    }

    /** Whether an ordinal counts a thing ("on the 5th floor") rather than a day. */
    private boolean isNounPhrase(int i) {
        String next = lower(i + 1);
        return !next.isEmpty()
                && Character.isLetter(next.charAt(0))
                && !Set.of("that", "in", "at", "and", "of", "to", "the", "by", "with", "but")
                        .contains(next);
    }

    private @Nullable DateExpression bareYear(int i) {
        int year = DateWords.year(words.get(i).text());
        return year > 0 && BEFORE_YEAR.contains(lower(i - 1))
                ? new DateExpression(i, i + 1, new PartialDate(year, 0, 0), "year")
                : null;
    }

    /** Words that count from the day of publication. */
    private @Nullable DateExpression relative(int i) {
        String word = words.get(i).lower();
        String next = lower(i + 1);
        return switch (word) {
            case "yesterday" -> day(i, i + 1, -1);
            case "today", "tonight" -> new DateExpression(i, i + 1, null, "today");
            case "tomorrow" -> day(i, i + 1, 1);
            case "last", "past", "previous" -> next.equals("night") ? day(i, i + 2, -1) : unit(i, next, -1);
            case "next", "coming" -> unit(i, next, 1);
            case "this" ->
                DateWords.PARTS_OF_DAY.contains(next) ? new DateExpression(i, i + 2, null, "today") : unit(i, next, 0);
            case "in" ->
                (is(i - 1, "earlier") || is(i - 1, "later")) && next.equals("the")
                        ? unit(i + 1, lower(i + 2), 0)
                        : null;
            default -> ago(i);
        };
    }

    private @Nullable DateExpression day(int i, int end, int days) {
        int behind = end == i + 1 && DateWords.PARTS_OF_DAY.contains(lower(end)) ? end + 1 : end;
        return new DateExpression(i, behind, anchor.days(days), "counted day");
    }

    private @Nullable DateExpression unit(int i, String unit, int count) {
        boolean known = unit.equals("week") || unit.equals("weekend") || unit.equals("month") || unit.equals("year");
        return known ? new DateExpression(i, i + 2, anchor.units(unit, count), "counted " + unit) : null;
    }

    /** "two days ago", "a month ago". */
    private @Nullable DateExpression ago(int i) {
        if (!is(i + 2, "ago")) {
            return null;
        }
        int count = DateWords.number(words.get(i).lower());
        String unit = lower(i + 1);
        unit = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        if (count == 0 || count > PLAUSIBLE_COUNT) {
            return null;
        }
        return unit.equals("day") ? day(i, i + 3, -count) : counted(i, unit, -count);
    }

    private @Nullable DateExpression counted(int i, String unit, int count) {
        DateExpression found = unit(i, unit, count);
        return found == null ? null : new DateExpression(i, i + 3, found.date(), found.rule());
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < words.size() && words.get(i).text().equalsIgnoreCase(word);
    }

    private String lower(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }
}
