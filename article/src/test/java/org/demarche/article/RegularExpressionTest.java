package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of this module takes time that grows with the length of the text and not faster, whatever the text. What is
 * counted is how often the expression looks at a character, not seconds.
 */
class RegularExpressionTest {
    private static final int LENGTH = 5_000;
    /** Looks at a character, for each character of the text. A quadratic expression has thousands. */
    private static final int LOOKS = 1_000;

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "Aa",
            " ",
            "\t\n",
            "1",
            "12",
            "2031",
            "1/",
            "1.",
            "1-",
            "12 ",
            "1 a",
            "Ab ",
            "Ab Cd, ",
            "a1 ",
            "von ",
            "by By ",
            "von Ab ",
            "By Ab von ",
            "Text: ",
            "written by ",
            "2031-07-09T",
            "2031-07-09 ",
            "9 July ",
            "July 9, ",
            "July ",
            "10:35 ",
            "10:35 p.m. ",
            "<",
            "<p",
            "<br ",
            "\"",
            "'=\"",
            "charset=",
            "charset = ",
            "publishdate=\"",
            "publishdate : ",
            "date_published\"",
            "published ",
            "datum: ",
            "/2031/07/09",
            "/2031",
            "(",
            "- ",
            "\u2014 ",
            ";",
            ",",
            ", ",
            " und ",
            " | ",
            "\u5e74",
            "2031\u5e747\u6708",
            "\ud83d\ude00",
            ".",
            "..",
            "=",
            "*",
            "> ");

    @Test
    void noTextMakesAnExpressionRunAway() throws Exception {
        List<Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(20);
        for (Pattern pattern : patterns) {
            for (String piece : PIECES) {
                for (String end : List.of("", "!", "9 July 2031 by Ada Lind")) {
                    String text = piece.repeat(LENGTH / piece.length()) + end;
                    Watched watched = new Watched(
                            text,
                            0,
                            text.length(),
                            new long[] {(long) LOOKS * LENGTH},
                            pattern + " on '" + piece + "'");
                    Matcher matcher = pattern.matcher(watched);
                    int from = 0;
                    while (from <= text.length() && matcher.find(from)) {
                        from = Math.max(matcher.end(), from + 1);
                    }
                    assertThat(from).isNotNegative();
                }
            }
        }
    }

    /** All expressions that the module's classes hold as constants. */
    private static List<Pattern> patterns() throws IOException, ReflectiveOperationException {
        Path root = Path.of(java.net.URI.create(Articles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".class")
                            && !file.toString().endsWith("-info.class"))
                    .toList();
        }
        List<Pattern> patterns = new ArrayList<>();
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
            if (!name.startsWith("org.demarche.article.")) {
                continue;
            }
            for (Field field :
                    Class.forName(name.substring(0, name.length() - 6)).getDeclaredFields()) {
                boolean holds = field.getType() == Pattern.class || field.getType() == List.class;
                if (Modifier.isStatic(field.getModifiers()) && holds) {
                    field.setAccessible(true);
                    Object value = field.get(null);
                    (value instanceof List<?> list ? list : List.of(value)).forEach(one -> {
                        if (one instanceof Pattern pattern) {
                            patterns.add(pattern);
                        }
                    });
                }
            }
        }
        return patterns;
    }

    /** A text that counts how often it is looked at. */
    private record Watched(String text, int from, int to, long[] left, String what) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- == 0) {
                throw new AssertionError("the expression looks too often: " + what);
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text, from + start, from + end, left, what);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
