package org.demarche.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for terms, and how many articles each term occurs in. Confined to one thread. */
final class Dictionary {
    /** As if so many articles without any rare word had been seen before: with three articles nobody knows yet which words are rare. */
    private static final double SEEN_BEFORE = 200;

    /** Names tell whom a statement is about, and less what it says of them. */
    private static final double NAME = 0.5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private float[] weights = new float[1024];
    private int[] articles = new int[1024];
    private int[] names = new int[1024];
    private int total;

    /** The term's number, a new one if it was not seen before. */
    int number(String term, double weight) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == weights.length) {
            weights = Arrays.copyOf(weights, 2 * number);
            articles = Arrays.copyOf(articles, 2 * number);
            names = Arrays.copyOf(names, 2 * number);
        }
        weights[number] = (float) weight;
        numbers.put(term, number);
        return number;
    }

    /** Counts an article. @param terms its distinct terms */
    void count(int[] terms) {
        total++;
        for (int term : terms) {
            articles[term]++;
        }
    }

    /** Counts a place where a term stands as a name (up) or as another word (down). */
    void name(int term, boolean capital) {
        names[term] += capital ? 1 : -1;
    }

    int size() {
        return numbers.size();
    }

    int articles(int term) {
        return articles[term];
    }

    /** What a term says, 0 to 1: much when it is rare (inverse document frequency), nothing when it is a mere function word. */
    double weight(int term) {
        double all = total + SEEN_BEFORE;
        return weights[term] * (names[term] > 0 ? NAME : 1) * Math.log(all / (articles[term] + 1)) / Math.log(all);
    }
}
