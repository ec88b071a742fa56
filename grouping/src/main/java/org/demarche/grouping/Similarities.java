package org.demarche.grouping;

import java.util.Arrays;

/** Pairs of statements and their likelihoods, each pair once: an open-addressed map of primitives, for millions of pairs. */
final class Similarities {
    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private float[] values = new float[1 << 12];
    private int size;

    Similarities() {
        Arrays.fill(keys, EMPTY);
    }

    static long key(int a, int b) {
        return a < b ? ((long) a << 32) | b : ((long) b << 32) | a;
    }

    void put(int a, int b, double likelihood) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key(a, b));
        if (keys[slot] == EMPTY) {
            keys[slot] = key(a, b);
            size++;
        }
        values[slot] = (float) likelihood;
    }

    /** The pair's likelihood, or {@code otherwise} when it was never compared or too unlike to be kept. */
    double get(int a, int b, double otherwise) {
        int slot = slot(key(a, b));
        return keys[slot] == EMPTY ? otherwise : values[slot];
    }

    /** Takes pairs. */
    interface Visitor {
        void pair(int a, int b, float likelihood);
    }

    /** Shows every pair, the lesser statement first, in no order. */
    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                visitor.pair((int) (keys[i] >>> 32), (int) keys[i], values[i]);
            }
        }
    }

    /** Keys of the pairs from {@code least} on, the likeliest first, else in the order of the statements. */
    long[] from(double least) {
        return java.util.stream.IntStream.range(0, keys.length)
                .filter(i -> keys[i] != EMPTY && values[i] >= least)
                .boxed()
                .sorted((i, j) ->
                        values[i] != values[j] ? Float.compare(values[j], values[i]) : Long.compare(keys[i], keys[j]))
                .mapToLong(i -> keys[i])
                .toArray();
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 33) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new float[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
