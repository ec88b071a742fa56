package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and marks much as the Penn Treebank does: clitics ({@code 's}, {@code n't}) and punctuation stand alone, hyphenated
 * words, numbers, abbreviations and addresses stay whole. Runs in linear time on any input. Offsets here are UTF-16 indices.
 */
final class Tokens {
    private static final int LONGEST_ADDRESS = 2_000;

    private final String text;
    private final List<int[]> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** Start and end (exclusive, UTF-16) of each word and mark from {@code start} to {@code end}. */
    static List<int[]> of(String text, int start, int end) {
        Tokens tokens = new Tokens(text);
        tokens.cut(start, end);
        return tokens.found;
    }

    private void cut(int start, int end) {
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            if (isSpace(c)) {
                i += Character.charCount(c);
            } else if (isWordPart(c) || ((c == '@' || c == '#') && letterAt(i + 1, end))) {
                i = word(i, end);
            } else if (c == '.' || c == '-' || c == '_' || c == '*' || c == '=') {
                int stop = i + 1;
                while (stop < end && text.charAt(stop) == c) {
                    stop++;
                }
                add(i, stop);
                i = stop;
            } else if ((c == '`' || c == '\'') && i + 1 < end && text.charAt(i + 1) == c) {
                add(i, i + 2);
                i += 2;
            } else {
                int stop = i + Character.charCount(c);
                add(i, stop);
                i = stop;
            }
        }
    }

    private int word(int start, int end) {
        int address = address(start, end);
        if (address > start) {
            add(start, address);
            return address;
        }
        int i = start + Character.charCount(text.codePointAt(start));
        int piece = start; // where the letters since the last full stop began
        boolean dotted = false;
        while (i < end) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
                i += Character.charCount(c);
            } else if (joins(c, i, piece, start, end)) {
                if (c == '.') {
                    dotted = true;
                    piece = i + 1;
                }
                i++;
            } else {
                break;
            }
        }
        if (i < end
                && text.charAt(i) == '.'
                && (dotted ? i - piece <= 2 : Abbreviations.isOne(text.substring(start, i)) || isInitial(start, i))) {
            i++;
        }
        clitics(start, i);
        return i;
    }

    /** Whether a mark inside a word belongs to it. */
    private boolean joins(int c, int i, int piece, int start, int end) {
        if (i + 1 >= end) {
            return false;
        }
        int next = text.codePointAt(i + 1);
        if (!isWordPart(next)) {
            return false;
        }
        boolean digits = Character.isDigit(text.codePointBefore(i)) && Character.isDigit(next);
        return switch (c) {
            case '-', '\u2010', '\u2011', '_', '\u00ad' -> true;
            case '\'', '\u2019' -> Character.isLetter(next);
            case ',', ':' -> digits;
            case '.' ->
                digits
                        || (i - piece == 1 && Character.isLetter(next) && Character.isLetter(text.codePointAt(piece)))
                        || (Character.isLowerCase(next) && i - start > 2);
            case '&' -> Character.isUpperCase(next) && i - start <= 3;
            default -> false;
        };
    }

    /** A single capital before a full stop and a further name ("John F. Kennedy"). */
    private boolean isInitial(int start, int stop) {
        if (stop - start != 1 || !Character.isUpperCase(text.charAt(start)) || stop + 2 >= text.length()) {
            return false;
        }
        return text.charAt(stop + 1) == ' '
                && Character.isUpperCase(text.charAt(stop + 2))
                && text.charAt(start) != 'I';
    }

    private void clitics(int start, int end) {
        int apostrophe = -1;
        for (int i = end - 1; i > start && i >= end - 3; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                apostrophe = i;
                break;
            }
        }
        if (apostrophe < 0) {
            add(start, end);
            return;
        }
        String tail = text.substring(apostrophe + 1, end).toLowerCase(java.util.Locale.ROOT);
        int cut = switch (tail) {
            case "s", "re", "ve", "ll", "d", "m" -> apostrophe;
            case "t" ->
                Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n' && apostrophe - 1 > start
                        ? apostrophe - 1
                        : -1;
            default -> -1;
        };
        if (cut < 0) {
            add(start, end);
        } else {
            add(start, cut);
            add(cut, end);
        }
    }

    /** End of a web or mail address that begins here, or {@code start} when none does. */
    private int address(int start, int end) {
        if (!text.startsWith("http://", start)
                && !text.startsWith("https://", start)
                && !text.startsWith("www.", start)) {
            return start;
        }
        int i = start;
        int last = Math.min(end, start + LONGEST_ADDRESS);
        while (i < last && !isSpace(text.codePointAt(i)) && "\"<>\u201c\u201d()".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        while (i > start && ".,;:!?'\u2019".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private boolean letterAt(int i, int end) {
        return i < end && Character.isLetter(text.codePointAt(i));
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200d
                || c == 0xad;
    }

    static boolean isSpace(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xfeff || c == 0x200b;
    }

    private void add(int start, int end) {
        found.add(new int[] {start, end});
    }
}
