package org.demarche.reader.linear;

import java.util.Arrays;

/**
 * The features of one decision, as 32-bit hashes. Reused from decision to decision; not thread-safe. Two different features share a hash
 * about once in two thousand for half a million features, which a linear model does not notice.
 */
public final class Features {
    private int[] hashes = new int[128];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public int hash(int index) {
        return hashes[index];
    }

    /** A copy of the hashes. */
    public int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    /** Adds all of a copy. */
    public void addAll(int[] copy) {
        for (int hash : copy) {
            put(hash);
        }
    }

    /** Adds the feature {@code template} with no value. */
    public void add(int template) {
        put(mix(template * 0x9E3779B9 + 1));
    }

    /** Adds the feature {@code template} with one value. */
    public void add(int template, int value) {
        put(mix(template * 0x9E3779B9 + value * 0x85EBCA6B));
    }

    /** Adds the feature {@code template} with two values, in this order. */
    public void add(int template, int first, int second) {
        put(mix(mix(template * 0x9E3779B9 + first * 0x85EBCA6B) + second * 0xC2B2AE35));
    }

    /** Adds the feature {@code template} with three values, in this order. */
    public void add(int template, int first, int second, int third) {
        put(mix(mix(mix(template * 0x9E3779B9 + first * 0x85EBCA6B) + second * 0xC2B2AE35) + third * 0x27D4EB2F));
    }

    private void put(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash == 0 ? 1 : hash;
    }

    /** The finaliser of MurmurHash3 (Appleby, 2011). */
    static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
