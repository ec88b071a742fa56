package org.demarche.grouping;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many of all articles the terms occur, when the articles are too many to be gathered in one place. Only terms that more than one article uses
 * are in it; of the others their one article tells enough. A term is known by 64 bits of a hash, so with ten million terms the chance that any two of
 * them are taken for one is one in 300,000. Takes 28 bytes a term. Immutable.
 */
public final class Vocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final int total;
    private final long[] keys;
    private final long[] firsts;
    private final float[] weights;
    private final int[] articles;
    private final int[] names;

    /**
     * What is known of a term.
     *
     * @param term its hash
     * @param first where it came first: article and place in it, as one number
     * @param weight what it weighed there, before its rarity is looked at
     * @param articles in how many articles it stands
     * @param names how much oftener it stands as a name than as another word
     * @param seen how many articles or statements of articles use it
     */
    public record Use(long term, long first, float weight, int articles, int names, int seen) implements Serializable {
        /** The same of more articles. */
        public Use and(Use other) {
            Use earlier = first <= other.first ? this : other;
            return new Use(
                    term,
                    earlier.first,
                    earlier.weight,
                    articles + other.articles,
                    names + other.names,
                    seen + other.seen);
        }

        /** Whether more than one article uses it. */
        public boolean isShared() {
            return seen > 1;
        }
    }

    private Vocabulary(int total, List<Use> uses) {
        this.total = total;
        int size = uses.size();
        keys = new long[size];
        firsts = new long[size];
        weights = new float[size];
        articles = new int[size];
        names = new int[size];
        for (int i = 0; i < size; i++) {
            Use use = uses.get(i);
            keys[i] = use.term;
            firsts[i] = use.first;
            weights[i] = use.weight;
            articles[i] = use.articles;
            names[i] = use.names;
        }
    }

    /**
     * @param total how many articles there are
     * @param shared the terms that more than one of them uses, each once, in any order
     */
    public static Vocabulary of(int total, List<Use> shared) {
        List<Use> sorted = new ArrayList<>(shared);
        sorted.sort(Comparator.comparingLong(Use::term));
        return new Vocabulary(total, sorted);
    }

    /** What is known of a term; null when no more than one article uses it. */
    @Nullable
    Use use(String term) {
        long key = key(term);
        int i = java.util.Arrays.binarySearch(keys, key);
        return i < 0 ? null : new Use(key, firsts[i], weights[i], articles[i], names[i], 2);
    }

    /** How many articles there are. */
    int articles() {
        return total;
    }

    /** 64 bits for a word or an address: FNV-1a (Fowler, Noll and Vo, 1991) of its UTF-8, with the last step of MurmurHash3 (A. Appleby, 2011). */
    public static long key(String word) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
