package org.demarche.reader.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The word pieces that the encoder knows, and how a word is cut into them: greedily, the longest known piece first (WordPiece, as in
 * Devlin et al., BERT, NAACL 2019). Immutable and thread-safe.
 */
public final class Vocabulary {
    /** A word of more code points than this is not cut but counts as unknown, as it does in BERT. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int begin;
    private final int end;
    private final int hidden;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.unknown = special("[UNK]");
        this.begin = special("[CLS]");
        this.end = special("[SEP]");
        this.hidden = special("[MASK]");
    }

    /**
     * Reads the vocabulary that belongs to the encoder.
     *
     * @throws IllegalStateException when this build lacks it
     */
    public static Vocabulary load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("pieces.txt")) {
            if (in == null) {
                throw new IllegalStateException("this build of the reader lacks its word pieces (pieces.txt)");
            }
            Map<String, Integer> numbers = new HashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                numbers.put(line, numbers.size());
            }
            return new Vocabulary(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader's word pieces (pieces.txt) cannot be read", e);
        }
    }

    private int special(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the word pieces lack " + piece);
        }
        return number;
    }

    /** How many pieces there are. */
    public int size() {
        return numbers.size();
    }

    /** The piece that stands before every window. */
    public int begin() {
        return begin;
    }

    /** The piece that stands behind every window. */
    public int end() {
        return end;
    }

    /** The piece that stands for a hidden one while the encoder learns. */
    public int hidden() {
        return hidden;
    }

    /**
     * @param word a word in lower case without accents, not empty
     * @return the numbers of its pieces, at least one; one unknown piece where the word cannot be cut
     */
    int[] cut(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return new int[] {unknown};
        }
        int[] found = new int[word.length()];
        int count = 0;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from && number == null) {
                number = numbers.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (number == null) {
                    to--;
                }
            }
            if (number == null) {
                return new int[] {unknown};
            }
            found[count++] = number;
            from = to;
        }
        return Arrays.copyOf(found, count);
    }
}
