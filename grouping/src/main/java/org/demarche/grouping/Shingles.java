package org.demarche.grouping;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Runs of eight words of a text, to tell copies of one wire text (A. Broder, "On the resemblance and containment of documents", 1997). Of
 * the hashes, those divisible by four are kept; the same run is kept in every article or in none.
 */
final class Shingles {
    private static final int RUN = 8;
    private static final int EVERY = 4;
    private static final int LEAST = 5;
    /** Of the shorter article's runs, so many are shared by copies. */
    private static final double COPY = 1.0 / 3;

    private Shingles() {}

    static long[] of(List<Token> tokens) {
        return LongStream.range(0, Math.max(0, tokens.size() - RUN + 1))
                .map(i -> hash(tokens, (int) i))
                .filter(hash -> Math.floorMod(hash, EVERY) == 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long hash(List<Token> tokens, int from) {
        long hash = 1469598103934665603L;
        for (int i = from; i < from + RUN; i++) {
            hash = (hash ^ tokens.get(i).form().hashCode()) * 1099511628211L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Whether two articles are copies of one text, in whole or for a third of the shorter. */
    static boolean copies(long[] a, long[] b) {
        int least = Math.min(a.length, b.length);
        if (least < LEAST) {
            return false;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared >= COPY * least;
    }
}
