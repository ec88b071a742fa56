package org.demarche.reader.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a word was a cue, and how often it stood in a source, among all its occurrences in the training corpus: two small numbers
 * a word, 0 (never) to 5 (nearly always), 6 for a word seen too rarely to tell.
 */
public final class CueLexicon {
    public static final int UNSEEN = 6;

    private final Map<String, byte[]> levels;

    /** @param levels for each lower-case word, its level as a cue and its level in sources */
    public CueLexicon(Map<String, byte[]> levels) {
        this.levels = Map.copyOf(levels);
    }

    static CueLexicon standard() {
        return Standard.LEXICON;
    }

    private static final class Standard {
        static final CueLexicon LEXICON = resource();
    }

    private static CueLexicon resource() {
        Map<String, byte[]> levels = new HashMap<>();
        try (InputStream in = CueLexicon.class.getResourceAsStream("cue-lexicon.tsv")) {
            if (in == null) {
                throw new IllegalStateException("cue-lexicon.tsv is missing from this build");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                levels.put(parts[0], new byte[] {Byte.parseByte(parts[1]), Byte.parseByte(parts[2])});
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cue-lexicon.tsv cannot be read", e);
        }
        return new CueLexicon(levels);
    }

    /** 0 to 5, or {@link #UNSEEN}. */
    public int cue(String lower) {
        byte[] found = levels.get(lower);
        return found == null ? UNSEEN : found[0];
    }

    /** 0 to 5, or {@link #UNSEEN}. */
    public int source(String lower) {
        byte[] found = levels.get(lower);
        return found == null ? UNSEEN : found[1];
    }
}
