package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs the quotation marks of one paragraph: curly, straight, low, angular, and single ones that are no apostrophes. */
final class QuotationMarks {
    private record Open(int word, String closer) {}

    /** Quotations that are open at once; further marks are taken for stray ones, which keeps any text linear. */
    private static final int DEEPEST = 6;

    private QuotationMarks() {}

    /**
     * @param words the words of one paragraph
     * @param spaced for each word, whether white space (or the paragraph's edge) stands before it; one entry more for the end
     * @return the quotations, by index into {@code words}
     */
    static List<Quotation> pair(List<String> words, boolean[] spaced) {
        List<Quotation> found = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String mark = words.get(i);
            int closes = closes(mark, open, spaced[i + 1], i + 1 == words.size(), spaced[i]);
            if (closes >= 0) {
                found.add(new Quotation(open.get(closes).word(), i + 1, true));
                open.subList(closes, open.size()).clear();
            } else {
                String closer = closer(mark, spaced[i], spaced[i + 1], i == 0 ? "" : words.get(i - 1));
                if (!closer.isEmpty() && open.size() < DEEPEST) {
                    open.add(new Open(i, closer));
                }
            }
        }
        for (Open left : open) {
            // A single mark that is never closed was an apostrophe; a double one runs on into the next paragraph.
            if (!left.closer().equals("'") && !left.closer().equals("\u2019")) {
                found.add(new Quotation(left.word(), words.size(), false));
            }
        }
        found.sort(Comparator.comparingInt(Quotation::firstWord)
                .thenComparing(Comparator.comparingInt(Quotation::endWord).reversed()));
        return found;
    }

    /** Place in {@code open} of the mark that this one closes, or -1. */
    private static int closes(String mark, List<Open> open, boolean spaceBehind, boolean last, boolean spaceBefore) {
        for (int i = open.size() - 1; i >= 0; i--) {
            String closer = open.get(i).closer();
            if (closer.equals(mark)
                    || (closer.equals("\u201d") && mark.equals("\""))
                    || (closer.equals("\"") && mark.equals("\u201d"))) {
                if ((mark.equals("'") || mark.equals("\u2019")) && spaceBefore && !last) {
                    return -1;
                }
                return i;
            }
        }
        return -1;
    }

    /** The mark that would close a quotation opened by this one, or an empty string when it opens none. */
    private static String closer(String mark, boolean spaceBefore, boolean spaceBehind, String before) {
        boolean edge = spaceBefore
                || before.equals("(")
                || before.equals("[")
                || before.equals("\u2014")
                || before.equals("\u2013")
                || before.equals("--")
                || before.equals("\"")
                || before.equals("\u201c");
        return switch (mark) {
            case "\u201c" -> "\u201d";
            case "\u201e" -> "\u201c";
            case "\u00ab" -> "\u00bb";
            case "``" -> "''";
            case "\"" -> "\"";
            case "\u2018" -> "\u2019";
            case "'" -> edge && !spaceBehind ? "'" : "";
            default -> "";
        };
    }
}
