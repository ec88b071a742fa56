package org.demarche.reader.occasion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.speaker.Spoken;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Sentence;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words around each attribution that tell of its saying: those of its cue's sentence that stand in no content on its own level. For an
 * attribution within another one they are words of the outer content. Windows are bounded, so that all of this is linear in the text.
 */
final class Frames {
    /** How far from the cue a frame reaches on either side, in words; longer sentences are lists or broken pages. */
    private static final int REACH = 150;

    /** How many attributions, dates or media of one sentence are looked at; a sentence with more is a broken page. */
    static final int MOST_IN_SENTENCE = 64;

    /**
     * Where an attribution stands.
     *
     * @param index the attribution's index
     * @param what the attribution
     * @param parent index of the attribution that holds it, or -1
     * @param first index of the first word of the cue; of source or content where there is no cue
     * @param end index behind the last word of the same
     * @param from first word of its window
     * @param to end of its window, exclusive
     */
    record Place(int index, Attribution what, int parent, int first, int end, int from, int to) {
        boolean hasCue() {
            return what.cue() != null;
        }
    }

    private final Passages passages;
    private final Map<Integer, Place> places = new LinkedHashMap<>();
    private final Map<Integer, List<Place>> bySentence = new LinkedHashMap<>();
    private final int[] owner;

    Frames(Passages passages, List<Spoken> spoken) {
        this.passages = passages;
        this.owner = new int[passages.words().size()];
        java.util.Arrays.fill(owner, -1);
        Map<Integer, Attribution> attributions = new LinkedHashMap<>();
        spoken.forEach(s -> attributions.put(s.attribution(), s.what()));
        List<Integer> byDepth = new ArrayList<>(attributions.keySet());
        Map<Integer, Integer> depths = depths(attributions);
        byDepth.sort(Comparator.comparing(depths::get));
        for (int index : byDepth) {
            for (Span span :
                    attributions.getOrDefault(index, spoken.get(0).what()).content()) {
                int end = passages.endWord(span);
                for (int w = passages.firstWord(span); w < end; w++) {
                    owner[w] = index;
                }
            }
        }
        attributions.forEach((index, what) -> place(index, what, attributions.containsKey(what.within()))
                .ifPresent(place -> {
                    places.put(index, place);
                    List<Place> beside = bySentence.computeIfAbsent(
                            passages.word(place.first()).sentence(), s -> new ArrayList<>());
                    if (beside.size() < MOST_IN_SENTENCE) {
                        beside.add(place);
                    }
                }));
    }

    private static Map<Integer, Integer> depths(Map<Integer, Attribution> attributions) {
        Map<Integer, Integer> depths = new LinkedHashMap<>();
        attributions.forEach((index, what) -> {
            int depth = 0;
            Attribution up = attributions.get(what.within());
            // A chain longer than this would be a circle.
            while (up != null && depth < 20) {
                depth++;
                up = attributions.get(up.within());
            }
            depths.put(index, depth);
        });
        return depths;
    }

    private java.util.Optional<Place> place(int index, Attribution what, boolean parentKnown) {
        Span core = what.cue() != null ? what.cue() : what.content().get(0);
        int first = passages.firstWord(core);
        if (first >= passages.words().size()) {
            return java.util.Optional.empty();
        }
        int end = what.cue() != null ? Math.max(first + 1, passages.endWord(core)) : first;
        Sentence sentence = passages.sentenceOf(first);
        int from = Math.max(sentence.firstWord(), first - REACH);
        int to = Math.min(sentence.endWord(), first + REACH);
        int parent = parentKnown ? what.within() : -1;
        return java.util.Optional.of(new Place(index, what, parent, first, end, from, to));
    }

    Passages passages() {
        return passages;
    }

    /** The place of an attribution, null for one without words. */
    @Nullable
    Place of(Spoken spoken) {
        return places.get(spoken.attribution());
    }

    @Nullable
    Place of(int attribution) {
        return places.get(attribution);
    }

    /** The place of what is no attribution of the article: a sentence that tells of an act of speaking. */
    Place alone(Spoken told) {
        Span core = told.what().cue() != null
                ? told.what().cue()
                : told.what().content().get(0);
        int first = passages.firstWord(core);
        Sentence sentence = passages.sentenceOf(first);
        return new Place(
                told.attribution(),
                told.what(),
                -1,
                first,
                first + 1,
                Math.max(sentence.firstWord(), first - REACH),
                Math.min(sentence.endWord(), first + REACH));
    }

    /** The attributions whose cue (or, without one, content) begins in a sentence. */
    List<Place> inSentence(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** Index of the innermost attribution whose content holds a word, or -1. */
    int owner(int word) {
        return owner[word];
    }

    /** Whether a word belongs to the frame of an attribution. */
    boolean holds(Place place, int word) {
        return word >= place.from() && word < place.to() && owner[word] == place.parent();
    }

    /** How many words of the frame lie between the cue and a word of it; contents in between count nothing. */
    int distance(Place place, int word) {
        int low = word < place.first() ? word + 1 : place.end();
        int high = word < place.first() ? place.first() : word;
        int distance = 0;
        for (int w = low; w < high; w++) {
            if (owner[w] == place.parent()) {
                distance++;
            }
        }
        return distance;
    }
}
