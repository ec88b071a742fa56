package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words against deeds: every deed that is reported, beside what the same side had said of the same matter. Whether the deed keeps or breaks
 * the word is for the reader to judge; it is not claimed.
 *
 * @param besides by day of the deed
 */
public record Deeds(List<Beside> besides) {
    /**
     * A deed and the words beside it.
     *
     * @param actor the side that did it
     * @param deed the deed
     * @param words what the side had said before, the latest first
     */
    public record Beside(String actor, Cited deed, List<Word> words) {
        public Beside {
            words = List.copyOf(words);
        }
    }

    /**
     * A statement beside a deed.
     *
     * @param said the statement
     * @param bearing how far it is the speaker's own
     * @param days how many days before the deed it was said, 0 or more
     * @param shared stems of the words that statement and deed have in common
     */
    public record Word(Cited said, Bearing bearing, long days, List<String> shared) {
        public Word {
            shared = List.copyOf(shared);
        }
    }

    private static final long DAYS = 180;
    private static final int MOST = 20;
    private static final int SHARED = 2;

    public Deeds {
        besides = List.copyOf(besides);
    }

    /** Puts words beside deeds. Cost grows with the statements and, for every deed, with what its side said with a word of it in half a year. */
    public static Deeds of(Corpus corpus) {
        Map<String, Spoken> bySide = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (Said said : corpus.statements()) {
            if (seen.add(said.copies()) && Bearing.of(said).own()) {
                String side = Sides.plain(corpus.sides().of(said.statement().speaker()));
                bySide.computeIfAbsent(side, s -> new Spoken()).add(said);
            }
        }
        List<Beside> besides = new ArrayList<>();
        for (Done done : corpus.deeds()) {
            String side = corpus.sides().of(done.deed().actor());
            Set<String> stems = new TreeSet<>();
            done.deed().content().forEach(span -> keep(Words.of(span.text()), stems));
            keep(Words.of(done.deed().action()), stems);
            stems.removeAll(Action.stems(List.of(side, done.deed().actor())));
            Spoken spoken = bySide.get(Sides.plain(side));
            besides.add(new Beside(side, Cited.of(done), spoken == null ? List.of() : spoken.beside(done, stems)));
        }
        return new Deeds(besides);
    }

    private static void keep(List<Token> tokens, Set<String> stems) {
        tokens.stream().filter(token -> !token.passing()).forEach(token -> stems.add(token.stem()));
    }

    /** What one side said, found by its words. */
    private static final class Spoken {
        private final List<Said> all = new ArrayList<>();
        /** Days since 1970-01-01, ascending. */
        private final List<Long> days = new ArrayList<>();

        private final Map<String, List<Integer>> places = new HashMap<>();

        void add(Said said) {
            said.words()
                    .meaning()
                    .forEach(stem ->
                            places.computeIfAbsent(stem, s -> new ArrayList<>()).add(all.size()));
            all.add(said);
            days.add(said.day().toEpochDay());
        }

        List<Word> beside(Done done, Set<String> stems) {
            long day = done.day().toEpochDay();
            int first = behind(days, day - DAYS - 1);
            int end = behind(days, day);
            List<String> looked = stems.stream().limit(Long.SIZE).toList();
            // One bit for each of the deed's words that a statement has.
            long[] shared = new long[Math.max(0, end - first)];
            for (int bit = 0; bit < looked.size(); bit++) {
                List<Integer> at = places.getOrDefault(looked.get(bit), List.of());
                for (int i = behind(at, first - 1); i < at.size() && at.get(i) < end; i++) {
                    shared[at.get(i) - first] |= 1L << bit;
                }
            }
            List<Word> words = new ArrayList<>();
            for (int i = end - 1; i >= first && words.size() < MOST; i--) {
                long bits = shared[i - first];
                if (Long.bitCount(bits) >= SHARED) {
                    Said said = all.get(i);
                    List<String> both = new ArrayList<>();
                    for (long rest = bits; rest != 0; rest &= rest - 1) {
                        both.add(looked.get(Long.numberOfTrailingZeros(rest)));
                    }
                    words.add(new Word(Cited.of(said), Bearing.of(said), day - days.get(i), both));
                }
            }
            return words;
        }

        /** The place behind the last of ascending numbers that are not more than a limit. */
        private static <N extends Comparable<N>> int behind(List<N> ascending, N limit) {
            int from = 0;
            int to = ascending.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (ascending.get(middle).compareTo(limit) <= 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
