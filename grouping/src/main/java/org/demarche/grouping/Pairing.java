package org.demarche.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.record.Reading;

/**
 * Compares the articles of one portion with those of another, or those of one with each other, where all articles are too many to be gathered in one
 * place. When every portion has met itself and every other one that holds articles published within seven days of one of its own (undated ones may meet any),
 * all pairs that {@link Gathering} would have compared have been compared, with the same outcome; {@link Chain} makes the groups of them.
 * Confined to one thread, and of use once.
 */
public final class Pairing {
    private static final int STATEMENTS = 20;

    private final Gathering gathering;
    private final Vocabulary vocabulary;
    private final List<Long> places = new ArrayList<>();
    private final BitSet second = new BitSet();

    Pairing(Gathering gathering, Vocabulary vocabulary) {
        this.gathering = gathering;
        this.vocabulary = vocabulary;
    }

    /** Takes what was found. */
    public interface Sink {
        /**
         * Two statements are alike.
         *
         * @param a a number as {@link Pairing#statement} gives it, less than {@code b}
         * @param likelihood that they are one, 0 to 1
         */
        void alike(long a, long b, float likelihood);

        /** Two articles are copies of one text. @param a, b keys as {@link Vocabulary#key} makes them of what tells an article from all others */
        void copies(long a, long b);
    }

    /** The number of a statement. @param place of its article among all; {@code index}: its own in there, from 0 */
    public static long statement(long place, int index) {
        if (index >= 1 << STATEMENTS) {
            throw new IllegalArgumentException("an article of more than a million statements");
        }
        return place << STATEMENTS | index;
    }

    /** Whether two statements may come together at this likelihood; those below it only speak for or against. */
    public static boolean joins(float likelihood) {
        return likelihood >= Judgement.SAME;
    }

    /**
     * Hands in an article.
     *
     * @param place of the article among all, more than that of the one before
     * @param article what tells it from all others
     * @param other whether it is of the other portion
     */
    public void add(long place, String article, Reading reading, boolean other) {
        second.set(places.size(), other);
        places.add(place);
        gathering.add(place, article, reading);
    }

    /** Compares. */
    public void run(Sink sink) {
        gathering.settle(vocabulary);
        boolean one = second.isEmpty();
        gathering.compare((a, b) -> one || second.get(a.number()) != second.get(b.number()), source -> one);
        List<Long> numbers = new ArrayList<>();
        for (Source source : gathering.sources()) {
            for (int i = 0; i < source.statements().size(); i++) {
                numbers.add(statement(places.get(source.number()), i));
            }
        }
        gathering.similarities().each((a, b, likelihood) -> sink.alike(numbers.get(a), numbers.get(b), likelihood));
        gathering.copies().forEach(c -> sink.copies(Vocabulary.key(c.a()), Vocabulary.key(c.b())));
    }
}
