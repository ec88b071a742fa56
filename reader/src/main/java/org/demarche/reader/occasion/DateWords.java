package org.demarche.reader.occasion;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.text.Word;

/** The English words that dates are made of. */
final class DateWords {
    /** Parts of a day that follow its name. */
    static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night", "noon", "midday");

    /** Words that may stand between a preposition and a date and say nothing of which date it is. */
    static final Set<String> MODIFIERS = Set.of("early", "late", "earlier", "later", "just", "only", "back", "mid");

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final List<String> NUMBERS =
            List.of("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private DateWords() {}

    /** 1 to 12, or 0 when the word is no month's name; a lower-case "may" or "march" is none. */
    static int month(Word word) {
        if (!word.isCapitalised() && !word.text().startsWith("mid-")) {
            return 0;
        }
        return MONTHS.getOrDefault(bare(word.lower()), 0);
    }

    /** 1 to 12 for the name of a month as it stands in a text, or 0. */
    static int month(String word) {
        boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
        return capital ? MONTHS.getOrDefault(bare(word.toLowerCase(java.util.Locale.ROOT)), 0) : 0;
    }

    /** The weekday that a word names, or null. */
    static @org.jspecify.annotations.Nullable DayOfWeek weekday(Word word) {
        return word.isCapitalised() ? WEEKDAYS.get(bare(word.lower())) : null;
    }

    /** The day of the month that "5", "05", "5th" or "21st" means, or 0. */
    static int day(String word) {
        int digits = digits(word);
        if (digits == 0 || digits > 2) {
            return 0;
        }
        String tail = word.substring(digits).toLowerCase(Locale.ROOT);
        if (!tail.isEmpty() && !isOrdinalTail(tail)) {
            return 0;
        }
        int day = Integer.parseInt(word.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    /** The day of the month that an ordinal such as "5th" means, or 0. */
    static int ordinal(String word) {
        return word.length() > 2 && !Character.isDigit(word.charAt(word.length() - 1)) ? day(word) : 0;
    }

    /** The later day of a range such as "3-5", or 0. */
    static int dayRangeEnd(String word) {
        int dash = Math.max(word.indexOf('-'), word.indexOf('\u2013'));
        return dash > 0 && day(word.substring(0, dash)) > 0 ? day(word.substring(dash + 1)) : 0;
    }

    /** A year from 1900 to 2099, or 0. */
    static int year(String word) {
        if (word.length() != 4 || digits(word) != 4) {
            return 0;
        }
        int year = Integer.parseInt(word);
        return year >= 1900 && year <= 2099 ? year : 0;
    }

    /** A small number in words or digits, or 0. */
    static int number(String word) {
        if (word.equals("an") || word.equals("one")) {
            return 1;
        }
        int place = NUMBERS.indexOf(word);
        if (place >= 0) {
            return place + 1;
        }
        return digits(word) == word.length() && word.length() <= 2 && !word.isEmpty() ? Integer.parseInt(word) : 0;
    }

    private static int digits(String word) {
        int i = 0;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isOrdinalTail(String tail) {
        return tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> found = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            found.put(name, month.getValue());
            found.put("mid-" + name, month.getValue());
            if (month != Month.MAY) {
                found.put(name.substring(0, 3), month.getValue());
            }
        }
        found.put("sept", 9);
        return Map.copyOf(found);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> found = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            found.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return Map.copyOf(found);
    }
}
