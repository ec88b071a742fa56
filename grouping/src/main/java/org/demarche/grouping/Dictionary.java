package org.demarche.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers for terms, and how many articles each term occurs in. Confined to one thread. */
final class Dictionary {
    /** As if so many articles without any rare word had been seen before: with three articles nobody knows yet which words are rare. */
    private static final double SEEN_BEFORE = 200;

    /** Names tell whom a statement is about, and less what it says of them. */
    private static final double NAME = 0.5;

    /** What the term begins with that a mere word form is, which weighs nothing. */
    private static final String FORM = "=";

    private static final int PLACES_AN_ARTICLE = 24;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** Where each term came first. */
    private long[] firsts = new long[1024];

    private long place;
    private float[] weights = new float[1024];
    private int[] articles = new int[1024];
    private int[] names = new int[1024];
    private int total;

    /** From now on, the terms of this article come. @param article its place among all articles */
    void begin(long article) {
        place = article << PLACES_AN_ARTICLE;
    }

    /** The number of a word form that weighs nothing. */
    int form(String form) {
        return number(FORM + form, 0);
    }

    /** The term's number, a new one if it was not seen before. */
    int number(String term, double weight) {
        long here = place++;
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == weights.length) {
            firsts = Arrays.copyOf(firsts, 2 * number);
            weights = Arrays.copyOf(weights, 2 * number);
            articles = Arrays.copyOf(articles, 2 * number);
            names = Arrays.copyOf(names, 2 * number);
        }
        firsts[number] = here;
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

    /** What there is to say of the terms, for the vocabulary of more articles than these. */
    List<Vocabulary.Use> uses() {
        List<Vocabulary.Use> uses = new ArrayList<>();
        numbers.forEach((term, n) -> {
            if (!term.startsWith(FORM)) {
                uses.add(new Vocabulary.Use(Vocabulary.key(term), firsts[n], weights[n], articles[n], names[n], 1));
            }
        });
        return uses;
    }

    /**
     * Takes over what a vocabulary knows of the terms, and numbers them in the order in which they came first in all its articles, as they
     * would have been if all of those had been counted here.
     *
     * @return the new numbers by the old ones
     */
    int[] settle(Vocabulary vocabulary) {
        numbers.forEach((term, n) -> {
            Vocabulary.Use known = term.startsWith(FORM) ? null : vocabulary.use(term);
            if (known != null) {
                firsts[n] = known.first();
                weights[n] = known.weight();
                articles[n] = known.articles();
                names[n] = known.names();
            }
        });
        total = vocabulary.articles();
        int[] old = IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparingLong(n -> firsts[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] now = new int[old.length];
        float[] weightsNow = new float[old.length];
        int[] articlesNow = new int[old.length];
        int[] namesNow = new int[old.length];
        for (int n = 0; n < old.length; n++) {
            now[old[n]] = n;
            weightsNow[n] = weights[old[n]];
            articlesNow[n] = articles[old[n]];
            namesNow[n] = names[old[n]];
        }
        firsts = IntStream.of(old).mapToLong(n -> firsts[n]).toArray();
        weights = weightsNow;
        articles = articlesNow;
        names = namesNow;
        numbers.replaceAll((term, n) -> now[n]);
        return now;
    }
}
