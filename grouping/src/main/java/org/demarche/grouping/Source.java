package org.demarche.grouping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article, as articles are compared.
 *
 * @param number its number among the articles that came in
 * @param article what tells the article from all others; versions of one article share it
 * @param day day of publication, null when unknown
 * @param counts the distinct terms of its text, ascending
 * @param occurrences how often each of {@code counts} occurs
 * @param shingles hashes of its runs of eight words, a fixed sample of them, ascending
 * @param statements the numbers of its statements
 */
record Source(
        int number,
        String article,
        @Nullable LocalDate day,
        int[] counts,
        int[] occurrences,
        long[] shingles,
        List<Integer> statements) {
    /** The same with other numbers for the terms. @param now new ones by old ones */
    Source renumbered(int[] now) {
        int[] order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> now[counts[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Source(
                number,
                article,
                day,
                IntStream.of(order).map(i -> now[counts[i]]).toArray(),
                IntStream.of(order).map(i -> occurrences[i]).toArray(),
                shingles,
                statements);
    }
}
