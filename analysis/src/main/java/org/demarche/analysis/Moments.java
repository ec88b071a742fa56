package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which a topic rose, fell or vanished.
 *
 * @param rises buckets with more of it than chance would bring about
 * @param falls buckets with less of it than chance would bring about
 * @param silences stretches without any
 */
record Moments(List<LocalDate> rises, List<LocalDate> falls, List<Attention.Silence> silences) {
    /** A rise has so many statements at least, and so many must have been made before a topic can fall or vanish. */
    static final int LEAST = 5;
    /** What chance would bring about less often than this is told. */
    static final double RARE = 0.01;

    static Moments of(List<Attention.Bucket> buckets) {
        List<LocalDate> rises = new ArrayList<>();
        List<LocalDate> falls = new ArrayList<>();
        int before = 0;
        int allBefore = 0;
        int allSince = 0;
        for (Attention.Bucket bucket : buckets) {
            // With nothing known yet of the usual, nothing can be said to be unusual; everything is always all of
            // everything.
            if (allBefore > 0 && bucket.count() >= LEAST) {
                double share = Math.max(1.0, before) / allBefore;
                if (Poisson.atLeast(bucket.count(), share * bucket.all()) < RARE) {
                    rises.add(bucket.start());
                }
            }
            if (before >= LEAST && before < allSince) {
                double share = (double) before / allSince;
                if (Poisson.atMost(bucket.count(), share * bucket.all()) < RARE) {
                    falls.add(bucket.start());
                }
            }
            before += bucket.count();
            allBefore += bucket.all();
            allSince += before > 0 ? bucket.all() : 0;
        }
        return new Moments(rises, falls, silences(buckets));
    }

    private static List<Attention.Silence> silences(List<Attention.Bucket> buckets) {
        List<Attention.Silence> silences = new ArrayList<>();
        int before = 0;
        int allSince = 0;
        LocalDate from = null;
        int silent = 0;
        for (Attention.Bucket bucket : buckets) {
            if (bucket.count() > 0) {
                add(silences, from, bucket.start(), silent, before, allSince);
                from = null;
                before += bucket.count();
                allSince += silent + bucket.all();
                silent = 0;
            } else if (before > 0) {
                from = from == null ? bucket.start() : from;
                silent += bucket.all();
            }
        }
        add(silences, from, null, silent, before, allSince);
        return silences;
    }

    private static void add(
            List<Attention.Silence> silences,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int silent,
            int before,
            int allSince) {
        if (from != null && before >= LEAST && Math.pow(1 - (double) before / allSince, silent) < RARE) {
            silences.add(new Attention.Silence(from, to, silent));
        }
    }
}
