package org.demarche.grouping;

import java.time.LocalDate;
import java.util.List;
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
        List<Integer> statements) {}
