package org.demarche.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a given width in columns: at spaces, between wide characters (which are written without spaces), and inside
 * a word only when the word alone is wider than a line. A mark is never parted from its letter.
 */
public final class Wrapping {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private Wrapping(int width) {
        this.width = width;
    }

    /**
     * @param text a text, made {@link Visible} here
     * @param width columns of a line, at least 2
     * @return the lines, without line breaks; one empty line for an empty text
     */
    public static List<String> wrap(String text, int width) {
        Wrapping wrapping = new Wrapping(Math.max(2, width));
        for (String word : Visible.line(text).split(" ", -1)) {
            wrapping.word(word);
        }
        wrapping.endLine();
        return List.copyOf(wrapping.lines);
    }

    private void word(String word) {
        int wide = DisplayWidth.of(word);
        int gap = used > 0 ? 1 : 0;
        if (used + gap + wide <= width) {
            append(gap, word, wide);
            return;
        }
        boolean canBreakInside = wide > width || word.codePoints().anyMatch(DisplayWidth::isWide);
        if (!canBreakInside) {
            endLine();
            append(0, word, wide);
            return;
        }
        if (used + gap + 2 > width) {
            endLine();
        } else {
            append(gap, "", 0);
        }
        pieces(word);
    }

    /** Lays a word letter by letter, each with the marks attached to it. */
    private void pieces(String word) {
        for (int i = 0; i < word.length(); ) {
            int end = i + Character.charCount(word.codePointAt(i));
            while (end < word.length() && DisplayWidth.isAttached(word.codePointAt(end))) {
                end += Character.charCount(word.codePointAt(end));
            }
            String letter = word.substring(i, end);
            int wide = DisplayWidth.of(letter);
            if (used + wide > width) {
                endLine();
            }
            append(0, letter, wide);
            i = end;
        }
    }

    private void append(int gap, String piece, int wide) {
        line.append(" ".repeat(gap)).append(piece);
        used += gap + wide;
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }
}
