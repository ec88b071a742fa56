package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.Span;

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

    /** Puts words beside deeds. Cost grows with the statements and, for every deed, with what its side said in the half-year before. */
    public static Deeds of(Corpus corpus) {
        Map<String, List<Said>> bySide = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (Said said : corpus.statements()) {
            if (seen.add(said.copies()) && Bearing.of(said).own()) {
                bySide.computeIfAbsent(
                                Sides.plain(corpus.sides().of(said.statement().speaker())), s -> new ArrayList<>())
                        .add(said);
            }
        }
        List<Beside> besides = new ArrayList<>();
        for (Done done : corpus.deeds()) {
            String side = corpus.sides().of(done.deed().actor());
            Set<String> own = Action.stems(List.of(side, done.deed().actor()));
            Set<String> deed = stems(done.deed().content(), own);
            Stems.words(done.deed().action()).forEach(word -> keep(Stems.of(word), own, deed));
            besides.add(new Beside(
                    side, Cited.of(done), words(bySide.getOrDefault(Sides.plain(side), List.of()), done, deed, own)));
        }
        return new Deeds(besides);
    }

    private static List<Word> words(List<Said> all, Done done, Set<String> deed, Set<String> own) {
        List<Word> words = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && words.size() < MOST; i--) {
            Said said = all.get(i);
            if (said.day().isBefore(done.day().minusDays(DAYS))) {
                break;
            }
            Set<String> shared = stems(said.statement().content(), own);
            shared.retainAll(deed);
            if (!said.day().isAfter(done.day()) && shared.size() >= SHARED) {
                words.add(new Word(
                        Cited.of(said),
                        Bearing.of(said),
                        done.day().toEpochDay() - said.day().toEpochDay(),
                        shared.stream().sorted().toList()));
            }
        }
        return words;
    }

    private static Set<String> stems(List<Span> content, Set<String> own) {
        Set<String> stems = new HashSet<>();
        content.forEach(span -> Stems.words(span.text()).forEach(word -> keep(Stems.of(word), own, stems)));
        return stems;
    }

    private static void keep(String stem, Set<String> own, Set<String> stems) {
        if (!ActionWords.STANDARD.passing(stem) && !own.contains(stem)) {
            stems.add(stem);
        }
    }
}
