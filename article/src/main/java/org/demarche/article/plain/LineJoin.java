package org.demarche.article.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins the lines of a paragraph. A soft hyphen at the end of a line goes. A plain one is doubtful: it may have come with the line's end
 * ("nego-" and "tiations") or be the word's own ("long-" and "term"); what the rest of the text writes decides. Immutable.
 */
public final class LineJoin {
    /** First parts after which a hyphen is usually the word's own. */
    private static final Set<String> OWN = Set.of(
            "non", "anti", "pro", "ex", "self", "well", "co", "vice", "so", "long", "short", "high", "low", "far",
            "ill", "cross", "multi", "post", "pre", "semi", "all", "half", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten", "mid", "full", "part", "first", "second", "third", "north", "south",
            "east", "west", "old", "new", "one", "much", "near", "off", "on", "in", "cease", "counter", "inter",
            "intra", "euro", "land", "sea", "air", "state", "policy", "peace", "war", "anglo", "year", "best");

    private final Set<String> words = new HashSet<>();
    private final boolean print;

    private LineJoin(Iterable<String> text, boolean print) {
        this.print = print;
        text.forEach(this::learn);
    }

    /** For text that people wrapped: a hyphen goes only where the text has the whole word elsewhere. */
    static LineJoin ofTyped(List<String> lines) {
        return new LineJoin(lines, false);
    }

    /** For print, where programs hyphenate: a hyphen goes unless something says that it is the word's own. */
    public static LineJoin ofPrint(List<String> lines) {
        return new LineJoin(lines, true);
    }

    /** The lines as one, soft hyphens and white space at the ends gone. */
    public String all(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> add(text, line));
        return text.toString().replace("\u00ad", "").strip();
    }

    /** Adds a line, which must not be empty, to what is there. */
    void add(StringBuilder current, String line) {
        int end = current.length();
        if (end == 0) {
            current.append(line);
        } else if (current.charAt(end - 1) == '\u00ad') {
            current.setLength(end - 1);
            current.append(line);
        } else if (end > 1
                && current.charAt(end - 1) == '-'
                && Character.isLetter(current.charAt(end - 2))
                && Character.isLowerCase(line.charAt(0))) {
            if (goes(lastWord(current, end - 1), firstWord(line))) {
                current.setLength(end - 1);
            }
            current.append(line);
        } else {
            current.append(' ').append(line);
        }
    }

    private boolean goes(String before, String after) {
        String first = before.toLowerCase(Locale.ROOT);
        String second = after.toLowerCase(Locale.ROOT);
        if (words.contains(first + second)) {
            return true;
        }
        return print
                && !words.contains(first + "-" + second)
                && !OWN.contains(first)
                && !(words.contains(first) && words.contains(second))
                && !Character.isUpperCase(before.charAt(before.length() - 1));
    }

    private static String lastWord(StringBuilder text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    /** Words, and pairs joined by a hyphen; halves at the ends of the line are none. */
    private void learn(String line) {
        int start = -1;
        String before = "";
        for (int i = 0; i <= line.length(); i++) {
            boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = line.substring(start, i).toLowerCase(Locale.ROOT);
                boolean tied = start > 0 && line.charAt(start - 1) == '-';
                boolean ties = i < line.length() && line.charAt(i) == '-';
                if (tied) {
                    words.add(before + "-" + word);
                } else if (!ties) {
                    words.add(word);
                }
                before = word;
                start = -1;
            }
        }
    }
}
