package org.demarche.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, near enough to lay out boxes: the advance widths of Source Serif 4 for ASCII, a guess for the rest. A browser that
 * has another font sets them a little wider or narrower, so boxes leave some room.
 */
public final class Letters {
    /** Hundredths of the size, from U+0020 to U+007E. */
    private static final int[] PLAIN = {
        24, 29, 38, 53, 52, 93, 73, 18, 36, 36, 46, 53, 30, 32, 30, 34, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 30, 30,
                53, 53, 53, 41,
        83, 71, 65, 66, 74, 64, 61, 72, 81, 38, 38, 71, 62, 94, 77, 74, 62, 74, 69, 54, 63, 76, 71, 101, 67, 67, 59, 34,
                34, 34, 53, 51,
        40, 54, 62, 52, 61, 53, 37, 56, 64, 33, 30, 59, 33, 96, 64, 58, 62, 60, 46, 47, 36, 63, 58, 84, 57, 59, 49, 36,
                29, 36, 53
    };

    private static final double BOLD = 1.015;
    private static final double OTHER = 0.56;
    private static final double WIDE = 1.0;
    private static final int FIRST_WIDE = 0x1100;

    private Letters() {}

    /** Width in pixels of words on one line. */
    public static double width(String words, double size, boolean bold) {
        double hundredths = words.codePoints()
                .mapToDouble(c -> {
                    if (c >= ' ' && c < ' ' + PLAIN.length) {
                        return PLAIN[c - ' '] / 100.0;
                    }
                    return c >= FIRST_WIDE && Character.isIdeographic(c) ? WIDE : OTHER;
                })
                .sum();
        return hundredths * size * (bold ? BOLD : 1);
    }

    /**
     * Words on several lines of at most this width; what does not fit on the last ends in an ellipsis. A word longer than a line is cut.
     *
     * @param most how many lines at most, at least 1
     */
    public static List<String> wrapped(String words, double size, boolean bold, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (width(longer, size, bold) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(fitting(word, size, bold, width));
            if (lines.size() > most) {
                break; // more lines than will ever be shown
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, fitting(kept.get(most - 1) + " …", size, bold, width));
        return kept;
    }

    /** One line, its end an ellipsis where it would be wider. */
    public static String fitting(String words, double size, boolean bold, double width) {
        if (width(words, size, bold) <= width) {
            return words;
        }
        double room = width - width("…", size, bold);
        int end = 0;
        double used = 0;
        while (end < words.length()) {
            int next = words.offsetByCodePoints(end, 1);
            used += width(words.substring(end, next), size, bold);
            if (used > room && end > 0) {
                break;
            }
            end = next;
        }
        return words.substring(0, end).replaceAll("[\\s…]{1,20}$", "") + "…";
    }
}
