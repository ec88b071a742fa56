package org.demarche.reader.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one text as the encoder counts them: runs of letters and digits, and every other printing character by itself. Each word
 * has its place in the text (code points), its pieces and its shape. Immutable after construction and thread-safe.
 *
 * <p>Words are lower-cased and stripped of accents before they are cut into pieces, as the pretrained encoder expects; letter case comes
 * in again by the shape.
 */
public final class EncoderWords {
    /** How many shapes a word can have. */
    public static final int SHAPES = Shapes.COUNT;

    private final int length;
    private final List<Word> words;

    /**
     * @param start code point of the first character
     * @param end code point behind the last
     * @param pieces numbers of the word's pieces, at least one
     * @param shape letter case, quotation state and paragraph start, see {@link Shapes}
     * @param paragraph number of the paragraph, from 0
     */
    record Word(int start, int end, int[] pieces, int shape, int paragraph) {}

    private EncoderWords(int length, List<Word> words) {
        this.length = length;
        this.words = List.copyOf(words);
    }

    /** Cuts a text, however long or broken, into words. An unpaired surrogate counts as one code point and is no word. */
    public static EncoderWords of(String text, Vocabulary vocabulary) {
        int[] points = text.codePoints().toArray();
        boolean[] breaks = paragraphBreaks(points);
        int[] quotation = Quotations.states(points, breaks);
        List<Word> words = new ArrayList<>(points.length / 5 + 1);
        int paragraph = -1;
        boolean newParagraph = true;
        int i = 0;
        while (i < points.length) {
            if (breaks[i]) {
                newParagraph = true;
            }
            if (!prints(points[i])) {
                i++;
                continue;
            }
            int end = i + 1;
            if (joins(points[i])) {
                while (end < points.length && joins(points[end])) {
                    end++;
                }
            }
            String plain = plain(points, i, end);
            if (!plain.isEmpty()) {
                if (newParagraph) {
                    paragraph++;
                }
                int shape = Shapes.of(points, i, end, quotation[i], newParagraph);
                words.add(new Word(i, end, vocabulary.cut(plain), shape, paragraph));
                newParagraph = false;
            }
            i = end;
        }
        return new EncoderWords(points.length, words);
    }

    /** How many words there are. */
    public int count() {
        return words.size();
    }

    /** Length of the text in code points. */
    int textLength() {
        return length;
    }

    /** Code point at which a word begins. */
    public int start(int word) {
        return words.get(word).start();
    }

    /** Code point behind a word. */
    public int end(int word) {
        return words.get(word).end();
    }

    Word word(int word) {
        return words.get(word);
    }

    /** Marks each line's end that ends a paragraph too: where a blank line follows, or every one in a text without blank lines. */
    private static boolean[] paragraphBreaks(int[] points) {
        boolean[] blank = new boolean[points.length];
        boolean[] any = new boolean[points.length];
        boolean blankLines = false;
        int lastBreak = -1;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                any[i] = true;
                if (lastBreak >= 0) {
                    blank[i] = true;
                    blankLines = true;
                }
                lastBreak = i;
            } else if (!Character.isWhitespace(points[i])) {
                lastBreak = -1;
            }
        }
        return blankLines ? blank : any;
    }

    private static boolean prints(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return false;
        }
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && point != 0xFFFD;
    }

    /** Letters, digits and marks join to words, except scripts written without spaces, where each character is a word as in BERT. */
    private static boolean joins(int point) {
        return (Character.isLetterOrDigit(point) && !Character.isIdeographic(point))
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static String plain(int[] points, int start, int end) {
        String word = new String(points, start, end - start);
        boolean ascii = word.chars().allMatch(c -> c < 128);
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (ascii) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
