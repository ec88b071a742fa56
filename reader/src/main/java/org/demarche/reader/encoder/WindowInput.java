package org.demarche.reader.encoder;

/**
 * What the encoder is given for one window. Arrays are not copied; do not change them.
 *
 * @param pieces numbers of the pieces, framed
 * @param shapes shape of the word to which each piece belongs, 0 for the frame
 * @param firsts for each word of the window the index of its first piece in {@code pieces}
 */
public record WindowInput(int[] pieces, int[] shapes, int[] firsts) {
    /** Lays out a window of a text's words. */
    public static WindowInput of(EncoderWords words, Window window, Vocabulary vocabulary) {
        int[] pieces = new int[window.pieces()];
        int[] shapes = new int[window.pieces()];
        int[] firsts = new int[window.last() - window.first()];
        int at = 0;
        pieces[at++] = vocabulary.begin();
        for (int w = window.first(); w < window.last(); w++) {
            EncoderWords.Word word = words.word(w);
            firsts[w - window.first()] = at;
            for (int piece : word.pieces()) {
                pieces[at] = piece;
                shapes[at++] = word.shape();
            }
        }
        pieces[at] = vocabulary.end();
        return new WindowInput(pieces, shapes, firsts);
    }
}
