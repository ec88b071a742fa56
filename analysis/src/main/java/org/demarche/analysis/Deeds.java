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
        List<Sought> deeds = new ArrayList<>();
        for (Done done : corpus.deeds()) {
            String side = corpus.sides().of(done.deed().actor());
            Sought sought = new Sought(done, side, stems(done, side));
            deeds.add(sought);
            bySide.computeIfAbsent(Sides.plain(side), s -> new Spoken()).seek(sought.stems());
        }
        Set<Integer> seen = new HashSet<>();
        for (Said said : corpus.statements()) {
            Spoken spoken =
                    bySide.get(Sides.plain(corpus.sides().of(said.statement().speaker())));
            if (seen.add(said.copies()) && spoken != null) {
                Bearing bearing = Bearing.of(said);
                if (bearing.own()) {
                    spoken.add(said, bearing);
                }
            }
        }
        List<Beside> besides = new ArrayList<>();
        for (Sought sought : deeds) {
            Spoken spoken = bySide.getOrDefault(Sides.plain(sought.side()), new Spoken());
            besides.add(
                    new Beside(sought.side(), Cited.of(sought.done()), spoken.beside(sought.done(), sought.stems())));
        }
        return new Deeds(besides);
    }

    /** A deed and the words by which statements are found for it. */
    private record Sought(Done done, String side, List<String> stems) {}

    private static List<String> stems(Done done, String side) {
        Set<String> stems = new TreeSet<>();
        for (Token token : done.words().tokens()) {
            if (!token.passing()) {
                stems.add(token.stem());
            }
        }
        stems.removeAll(Action.stems(List.of(side, done.deed().actor())));
        return stems.stream().limit(Long.SIZE).toList();
    }

    /** What one side said, found by the words of its deeds. */
    private static final class Spoken {
        private final List<Said> all = new ArrayList<>();
        private final List<Bearing> bearings = new ArrayList<>();
        /** Days since 1970-01-01, ascending. */
        private final List<Long> days = new ArrayList<>();

        private final Map<String, List<Integer>> places = new HashMap<>();

        void seek(List<String> stems) {
            stems.forEach(stem -> places.computeIfAbsent(stem, s -> new ArrayList<>()));
        }

        void add(Said said, Bearing bearing) {
            Integer place = all.size();
            for (Token token : said.words().tokens()) {
                List<Integer> at = token.passing() ? null : places.get(token.stem());
                if (at != null && (at.isEmpty() || !at.get(at.size() - 1).equals(place))) {
                    at.add(place);
                }
            }
            all.add(said);
            bearings.add(bearing);
            days.add(said.day().toEpochDay());
        }

        List<Word> beside(Done done, List<String> looked) {
            long day = done.day().toEpochDay();
            int first = behind(days, day - DAYS - 1);
            int end = behind(days, day);
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
                    words.add(new Word(Cited.of(said), bearings.get(i), day - days.get(i), both));
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
