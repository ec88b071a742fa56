package org.demarche.reader.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys under which spellings of one name meet. */
public final class Folding {
    /** Spellings of one sound in names transliterated from Cyrillic, Arabic and Persian script; the order matters. */
    private static final String[][] SOUNDS = {
        {"tsch", "ch"}, {"tch", "ch"}, {"sch", "sh"}, {"kh", "h"}, {"gh", "g"}, {"dh", "d"}, {"ph", "f"}, {"tz", "ts"},
        {"ck", "k"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"x", "ks"}, {"w", "v"}, {"y", "i"}, {"j", "i"}
    };

    private static final Pattern FINAL_OFF = Pattern.compile("off\\b");
    private static final Pattern FIRST_Q = Pattern.compile("\\bq");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /**
     * Key of a name's words: lower case without accents, full stops and apostrophes; hyphens are spaces. {@code U.S.} and {@code US},
     * {@code al-Qaeda} and {@code Al Qaeda} meet.
     */
    public static String key(String words) {
        boolean plain = true;
        for (int i = 0; i < words.length() && plain; i++) {
            char c = words.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return plain ? words : fold(words);
    }

    private static String fold(String words) {
        StringBuilder out = new StringBuilder(words.length());
        String lower = words.toLowerCase(Locale.ROOT);
        String bare = isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case '.', '\'', '\u2019', '\u2018', '`', '\u00ad' -> {}
                case '-', '\u2010', '\u2011', '\u2013', '/' -> out.append(' ');
                case '\u0142' -> out.append('l');
                case '\u00f8' -> out.append('o');
                case '\u0111' -> out.append('d');
                case '\u0131' -> out.append('i');
                case '\u00df' -> out.append("ss");
                case '\u00e6' -> out.append("ae");
                case '\u0153' -> out.append("oe");
                case '\u00fe', '\u00f0' -> out.append("th");
                default -> out.append(c);
            }
        }
        return out.toString().strip();
    }

    /**
     * Key of a person's name, under which transliterations meet as well: Zelensky, Zelenskyy and Zelenskiy; Podolyak and Podoliak;
     * Yanukovych and Yanukovich; Qaddafi and Gaddafi.
     */
    public static String person(String name) {
        String key = key(name);
        key = FINAL_OFF.matcher(key).replaceAll("ov");
        key = FIRST_Q.matcher(key).replaceAll("g");
        for (String[] sound : SOUNDS) {
            key = key.replace(sound[0], sound[1]);
        }
        return DOUBLED.matcher(key).replaceAll("$1");
    }

    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
