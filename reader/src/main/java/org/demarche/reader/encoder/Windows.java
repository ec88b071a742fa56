package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays windows over a text's words. A window holds whole paragraphs while they fit; a paragraph longer than a window is cut at a word.
 */
public final class Windows {
    private Windows() {}

    /**
     * Windows side by side, as training uses them.
     *
     * @param most most pieces a window may have, its frame of two included; at least 16
     */
    public static List<Window> disjoint(EncoderWords words, int most) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        while (first < words.count()) {
            Window window = from(words, first, most, first);
            windows.add(window);
            first = window.last();
        }
        return windows;
    }

    /**
     * Windows for reading: side by side where a paragraph ends, as the encoder has learned from them; where a paragraph longer than a window is
     * cut, the next window begins before the cut, so that every word is seen with words of its paragraph on both sides.
     *
     * @param most most pieces a window may have, its frame of two included; at least 16
     * @param overlap how many pieces, at the most, are seen again
     */
    public static List<Window> overlapping(EncoderWords words, int most, int overlap) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        int seen = 0;
        while (first < words.count()) {
            Window window = from(words, first, most, seen);
            windows.add(window);
            seen = window.last();
            first = seen < words.count()
                            && words.word(seen).paragraph()
                                    == words.word(seen - 1).paragraph()
                    ? Math.max(first + 1, back(words, window, overlap))
                    : seen;
        }
        return windows;
    }

    /** The longest window from a word on; it ends with a paragraph where one ends behind the word {@code seen}. */
    private static Window from(EncoderWords words, int first, int most, int seen) {
        int pieces = 2;
        int last = first;
        int wholeLast = first;
        int wholePieces = 2;
        while (last < words.count()) {
            EncoderWords.Word word = words.word(last);
            if (last > first && word.paragraph() != words.word(last - 1).paragraph()) {
                wholeLast = last;
                wholePieces = pieces;
            }
            // A single word never has more pieces than fit: longer ones count as one unknown piece.
            if (pieces + word.pieces().length > most && last > first) {
                return wholeLast > seen ? new Window(first, wholeLast, wholePieces) : new Window(first, last, pieces);
            }
            pieces += word.pieces().length;
            last++;
        }
        return new Window(first, last, pieces);
    }

    /** Where to begin again: the earliest word of the last paragraph within the overlap. */
    private static int back(EncoderWords words, Window window, int overlap) {
        int word = window.last();
        int pieces = 0;
        while (word > window.first() + 1
                && words.word(word - 1).paragraph()
                        == words.word(window.last() - 1).paragraph()
                && pieces + words.word(word - 1).pieces().length <= overlap) {
            word--;
            pieces += words.word(word).pieces().length;
        }
        return word;
    }
}
