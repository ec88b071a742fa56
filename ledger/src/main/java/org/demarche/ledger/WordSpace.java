package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * What words mean, by the company that they keep in the ledger's own statements: random indexing (M. Sahlgren, "An introduction to random
 * indexing", 2005). Every word has a sparse random vector that is drawn from its letters; a word's meaning is the sum of those of the words
 * that it stands with, each weighted by how rare it is. Words of like meaning get vectors of like direction. Immutable and thread-safe.
 */
final class WordSpace {
    static final int DIMENSIONS = 128;
    private static final int DRAWN = 8;
    /** What the longest side of a stored vector is. */
    private static final int LONGEST = 127;

    static final WordSpace EMPTY = new WordSpace("", 0, List.of());

    /** A word: in how many statements it stands, and its meaning, one byte a dimension. */
    record Word(String word, int statements, byte[] vector) {}

    private final String stamp;
    private final long statements;
    private final List<Word> words;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param stamp names this space, so that another one made later is told from it
     * @param statements how many statements it was learned from
     */
    WordSpace(String stamp, long statements, List<Word> words) {
        this.stamp = stamp;
        this.statements = statements;
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i).word, i);
        }
    }

    String stamp() {
        return stamp;
    }

    long statements() {
        return statements;
    }

    List<Word> words() {
        return words;
    }

    /** In how many statements a word stood; 0 for one that is not known. */
    int statements(String word) {
        Integer place = places.get(word);
        return place == null ? 0 : words.get(place).statements;
    }

    /** How much a word tells: less when many statements have it. */
    double weight(String word) {
        return Math.log((statements + 2.0) / (statements(word) + 1.0));
    }

    /** The vector that a word has before anything is learned. */
    static float[] drawn(String word) {
        float[] vector = new float[DIMENSIONS];
        Random random = new Random(word.hashCode() * 31L + word.length());
        for (int i = 0; i < DRAWN; i++) {
            vector[random.nextInt(DIMENSIONS)] += i % 2 == 0 ? 1 : -1;
        }
        return vector;
    }

    /** A vector as it is stored. */
    static byte[] packed(float[] vector) {
        float longest = 0;
        for (float side : vector) {
            longest = Math.max(longest, Math.abs(side));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) (longest == 0 ? 0 : Math.round(vector[i] / longest * LONGEST));
        }
        return bytes;
    }

    /** What a text means: the weighted sum of its words, of length 1; all zero when no word is known. */
    float[] meaning(List<String> text) {
        float[] sum = new float[DIMENSIONS];
        for (String word : text) {
            Integer place = places.get(word);
            if (place != null) {
                byte[] vector = words.get(place).vector;
                double scale = weight(word) / Math.max(1, length(vector));
                for (int i = 0; i < DIMENSIONS; i++) {
                    sum[i] += (float) (scale * vector[i]);
                }
            }
        }
        double length = 0;
        for (float side : sum) {
            length += (double) side * side;
        }
        for (int i = 0; length > 0 && i < DIMENSIONS; i++) {
            sum[i] /= (float) Math.sqrt(length);
        }
        return sum;
    }

    /** How alike two meanings are, -1 to 1: the cosine of two vectors of length 1. */
    static double likeness(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }

    private record Near(String word, double likeness) {}

    /** The words that mean most nearly what a word does, itself left out, each at least so alike. */
    List<String> near(String word, int most, double least) {
        Integer place = places.get(word);
        if (place == null) {
            return List.of();
        }
        byte[] of = words.get(place).vector;
        double length = length(of);
        PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::likeness));
        for (Word other : words) {
            int product = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                product += of[i] * other.vector[i];
            }
            double likeness = product / (length * length(other.vector) + 1e-9);
            if (likeness >= least && !other.word.equals(word)) {
                nearest.add(new Near(other.word, likeness));
                if (nearest.size() > most) {
                    nearest.poll();
                }
            }
        }
        List<String> near = new ArrayList<>();
        while (!nearest.isEmpty()) {
            near.add(0, nearest.poll().word);
        }
        return near;
    }

    private static double length(byte[] vector) {
        int sum = 0;
        for (byte side : vector) {
            sum += side * side;
        }
        return Math.sqrt(sum);
    }
}
