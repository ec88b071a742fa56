package org.demarche.article.dates;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, whole and shortened, in the languages in which news is written with the calendar of Gregory. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "pl", "cs", "sk", "sl",
            "hr", "sr", "bs", "hu", "ro", "bg", "mk", "ru", "uk", "be", "el", "tr", "lt", "lv", "et", "sq", "ca", "eu",
            "gl", "id", "ms", "vi", "hi", "bn", "ta", "af", "sw", "zu", "az", "ka", "hy", "kk", "ar", "he", "fa");
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** The number of a month, 1 to 12, or 0 when the word is none. */
    static int number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && lower.charAt(end - 1) == '.') {
            end--;
        }
        return NUMBERS.getOrDefault(lower.substring(0, end), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    put(numbers, month.getDisplayName(style, locale), month.getValue());
                }
            }
        }
        // Common short and older forms that the locale data lacks; the first language to name a word keeps it.
        String[] more = {
            "sept",
            "9",
            "j\u00e4nner",
            "1",
            "feber",
            "2",
            "m\u00e4r",
            "3",
            "mrz",
            "3",
            "okt",
            "10",
            "dez",
            "12",
            "setiembre",
            "9",
            "marzo",
            "3",
            "fev",
            "2",
            "abr",
            "4",
            "ago",
            "8",
            "out",
            "10",
            "gen",
            "1",
            "mag",
            "5",
            "giu",
            "6",
            "lug",
            "7",
            "ott",
            "10",
            "dic",
            "12",
            "ene",
            "1",
            "janv",
            "1",
            "f\u00e9vr",
            "2",
            "avr",
            "4",
            "juil",
            "7",
            "ao\u00fbt",
            "8",
            "aout",
            "8",
            "d\u00e9c",
            "12",
            "mrt",
            "3",
            "mei",
            "5",
            "stycznia",
            "1",
            "\u0447\u0435\u0440\u0432\u043d\u044f",
            "6",
            "agustus",
            "8",
            "agu",
            "8",
            "des",
            "12",
            "peb",
            "2",
            "julho",
            "7",
            "maj",
            "5"
        };
        for (int i = 0; i < more.length; i += 2) {
            put(numbers, more[i], Integer.parseInt(more[i + 1]));
        }
        return numbers;
    }

    private static void put(Map<String, Integer> numbers, String name, int month) {
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && lower.charAt(end - 1) == '.') {
            end--;
        }
        String word = lower.substring(0, end);
        if (word.length() >= 3 && word.codePoints().noneMatch(Character::isDigit)) {
            numbers.putIfAbsent(word, month);
        }
    }
}
