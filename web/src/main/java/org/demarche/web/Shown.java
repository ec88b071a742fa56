package org.demarche.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Foreign text made fit to be looked at. Characters that would change how the text around them is shown are named instead: control
 * characters, and the embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9), with which a text can be
 * made to read as another one.
 */
final class Shown {
    private Shown() {}

    /** The text with such characters replaced by their name, as {@code [U+202E]}; tab and line feed stay. */
    static String text(String foreign) {
        int plain = 0;
        while (plain < foreign.length() && !hidden(foreign.charAt(plain))) {
            plain++;
        }
        if (plain == foreign.length()) {
            return foreign;
        }
        StringBuilder shown = new StringBuilder(foreign.length() + 16).append(foreign, 0, plain);
        for (int i = plain; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            if (hidden(c)) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** One line of at most {@link Limits#LABEL} UTF-16 units, runs of white space as one space. */
    static String label(String foreign) {
        return shortened(foreign, Limits.LABEL);
    }

    /** A label with its first letter a capital one. */
    static String heading(String label) {
        return label.isEmpty()
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + label.substring(label.offsetByCodePoints(0, 1));
    }

    /** {@link #label} of something that may be missing; then the empty string. */
    static String labelOrEmpty(@Nullable String foreign) {
        return foreign == null ? "" : label(foreign);
    }

    /** {@link #label} of each. */
    static List<String> labels(List<String> foreign) {
        return foreign.stream().map(Shown::label).toList();
    }

    /** One line of at most {@code limit} UTF-16 units and an ellipsis, cut between words where there are any. */
    static String shortened(String foreign, int limit) {
        boolean cut = foreign.length() > limit * 4;
        String head = cut ? foreign.substring(0, boundary(foreign, limit * 4)) : foreign;
        String line = text(head.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip());
        if (line.length() <= limit) {
            return cut ? line + "…" : line;
        }
        int end = boundary(line, limit);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > limit / 2 ? space : end) + "…";
    }

    /** The same index, or the one before where it would cut a surrogate pair. */
    static int boundary(String text, int index) {
        return index > 0
                        && index < text.length()
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1))
                ? index - 1
                : index;
    }

    private static boolean hidden(char c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }
}
