package org.demarche.archive;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where an article stands in the order of reading: piece of work by piece of work; in each, text by text with the first article before its copies
 * and the near copies, each of these text by text too.
 *
 * @param bucket number of the piece of work
 * @param leaderSha hash of the text that is read
 * @param leader id of the article that has it
 * @param role {@link #CONTEXT}, or a role of {@link Duplicates}
 * @param sha hash of the article's own text
 * @param rank its rank among those with that text
 * @param id the article
 * @param readable whether its language is read
 */
record ReadKey(
        int bucket, String leaderSha, String leader, int role, String sha, String rank, String id, boolean readable)
        implements Serializable, Comparable<ReadKey> {
    /** It was read in an earlier run of the job, and others follow it. */
    static final int CONTEXT = -1;

    private static final Comparator<ReadKey> ORDER = Comparator.comparingInt(ReadKey::bucket)
            .thenComparing(ReadKey::leaderSha)
            .thenComparing(ReadKey::readable)
            .thenComparingInt(ReadKey::role)
            .thenComparing(ReadKey::sha)
            .thenComparing(ReadKey::rank)
            .thenComparing(ReadKey::id);

    @Override
    public int compareTo(ReadKey other) {
        return ORDER.compare(this, other);
    }
}
