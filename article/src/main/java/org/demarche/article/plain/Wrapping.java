package org.demarche.article.plain;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.transcript.Label;

/**
 * Line wrapping undone. A line goes on in the next one when the next line's first word would not have fitted behind it: that is how wrapped
 * text comes about, and what sets it apart from short lines that are meant to stand alone.
 */
final class Wrapping {
    /** The widest line that still counts as wrapped by a program, in UTF-16 units. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    private Wrapping() {}

    /** The paragraphs of a text, each on one line, in order; none is empty. */
    static List<String> mend(String text) {
        List<String> lines = text.lines()
                .map(line -> line.replace("\t", " ").stripTrailing())
                .toList();
        int width = width(lines);
        LineJoin join = LineJoin.ofTyped(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String before = "";
        for (String line : lines) {
            String words1 = line.strip();
            if (words1.isEmpty() || (!current.isEmpty() && !wrapped(before, words1, width))) {
                flush(current, paragraphs);
            }
            if (!words1.isEmpty()) {
                join.add(current, words1);
            }
            before = line;
        }
        flush(current, paragraphs);
        return paragraphs;
    }

    /** The column at which the text is wrapped, or 0 when it is not. */
    private static int width(List<String> lines) {
        int filled = 0;
        int narrow = 0;
        int width = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                if (line.length() <= WIDEST) {
                    narrow++;
                    width = Math.max(width, line.length());
                }
            }
        }
        return filled >= 3 && narrow * 10 >= filled * 9 && width >= NARROWEST ? width : 0;
    }

    private static boolean wrapped(String before, String next, int width) {
        if (before.endsWith("\u00ad")) {
            return true;
        }
        if (width == 0 || listItem(next) || Label.of(next) != null) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        // Two columns of grace: programs differ in whether the width counts the space and the break.
        return before.length() + 1 + word > width - 2;
    }

    private static boolean listItem(String line) {
        return line.matches("(?:[-*\u2022\u2013]|\\d{1,3}[.)]) .*");
    }

    private static void flush(StringBuilder current, List<String> paragraphs) {
        String text = current.toString().replace("\u00ad", "").strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        current.setLength(0);
    }
}
