package org.demarche.article.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The encoding of text that declares none, or declares wrongly: every candidate that the bytes fit is weighed by how much of what is not
 * ASCII comes out as letters that stand together in one script.
 */
final class CharsetGuess {
    private static final int SAMPLE = 200_000;
    private static final List<Charset> MULTIBYTE = List.of(
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("x-windows-949"));
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset KOI8 = Charset.forName("KOI8-R");

    private CharsetGuess() {}

    static String decode(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (mostlyUtf8(utf8)) {
            return utf8;
        }
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        Charset best = LATIN;
        double bestScore = score(new String(sample, LATIN));
        for (Charset charset : List.of(CYRILLIC, KOI8)) {
            double score = score(new String(sample, charset));
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        for (Charset charset : MULTIBYTE) {
            String text = new String(sample, charset);
            if (broken(text) * 200 < high(text)) {
                double score = score(text) + 0.05;
                if (score > bestScore) {
                    best = charset;
                    bestScore = score;
                }
            }
        }
        return new String(bytes, best);
    }

    /** A few broken bytes in much good UTF-8, as pages pieced together from several sources have. */
    private static boolean mostlyUtf8(String text) {
        int broken = broken(text);
        return broken * 4 < high(text) - broken;
    }

    private static int broken(String text) {
        return (int) text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static int high(String text) {
        return (int) text.chars().filter(c -> c > 127).count();
    }

    /** Share of the characters beyond ASCII that are what running text would hold, from 0 to 1. */
    private static double score(String text) {
        int high = 0;
        double good = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 127) {
                continue;
            }
            high++;
            good += plausible(text, i, c);
        }
        return high == 0 ? 0 : good / high;
    }

    private static double plausible(String text, int i, char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        switch (script) {
            case LATIN:
                // An accented letter stands among plain ones; a row of accented letters is another encoding.
                boolean lonely = !highLetter(before) && !highLetter(after);
                boolean caseFits = !Character.isUpperCase(c) || !Character.isLowerCase(before);
                return lonely && caseFits ? 0.9 : 0.2;
            case CYRILLIC:
                // A Cyrillic letter among Latin ones is an accented letter misread; KOI8 misread has capitals inside
                // its words.
                boolean among = plainLetter(before) || plainLetter(after);
                return among || (Character.isUpperCase(c) && Character.isLetter(before)) ? 0.1 : 0.9;
            case HIRAGANA, KATAKANA, HANGUL:
                return 1.0;
            case HAN:
                return c >= 0x4E00 && c <= 0x9FA5 ? 0.8 : 0.1;
            default:
                return "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0\u00ab\u00bb\u3001\u3002\uff0c\u300c\u300d\u20ac\u2022\uff01"
                                        .indexOf(c)
                                >= 0
                        ? 0.9
                        : 0.1;
        }
    }

    private static boolean highLetter(char c) {
        return c > 127 && Character.isLetter(c);
    }

    private static boolean plainLetter(char c) {
        return c <= 127 && Character.isLetter(c);
    }
}
