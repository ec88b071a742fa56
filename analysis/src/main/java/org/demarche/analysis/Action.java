package org.demarche.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, in a form that two wordings can be compared by.
 *
 * @param name the action's name in the list of known actions; null when it is none of them
 * @param objects stems of the words that say what it is done to, where and about what; ascending
 * @param negated whether it is said not to be done
 */
record Action(@Nullable String name, Set<String> objects, boolean negated) {
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "neither", "nor", "cannot", "without", "refrain");
    /** Of two actions that are not in the list, so much of their words must be shared. */
    private static final double ALIKE = 0.6;

    /**
     * Reads a few words.
     *
     * @param words what is done, as the record gives it
     * @param ignored stems that say nothing here: the names of who does it
     */
    static Action of(String words, Set<String> ignored) {
        ActionWords known = ActionWords.STANDARD;
        String name = null;
        boolean negated = false;
        Set<String> objects = new TreeSet<>();
        for (String word : Stems.words(words)) {
            if (isNegation(word)) {
                negated = true;
                continue;
            }
            String stem = Stems.of(word);
            String action = known.action(stem);
            if (action != null && name == null) {
                name = action;
            } else if (!known.passing(stem) && !ignored.contains(stem) && !action(known, stem, name)) {
                objects.add(stem);
            }
        }
        return new Action(name, objects, negated);
    }

    /** Whether a stem only names the same action once more ("stop the shelling, the cease-fire"). */
    private static boolean action(ActionWords known, String stem, @Nullable String name) {
        return name != null && name.equals(known.action(stem));
    }

    static boolean isNegation(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't");
    }

    /**
     * Whether the two may be one action. Two wordings of a known action are, unless both say what it is done to and share no word of it; two
     * wordings of an unknown one are when most of their words are the same.
     */
    boolean fits(Action other) {
        if (negated != other.negated) {
            return false;
        }
        if (name == null || other.name == null) {
            return name == null && other.name == null && alike(objects, other.objects) >= ALIKE;
        }
        return name.equals(other.name)
                && (objects.isEmpty() || other.objects.isEmpty() || shared(objects, other.objects) > 0);
    }

    static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** Share of common words in all words of the two (P. Jaccard, 1901); 0 when there are none. */
    static double alike(Set<String> one, Set<String> other) {
        int both = shared(one, other);
        int all = one.size() + other.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Stems of the words of several names. */
    static Set<String> stems(List<String> names) {
        Set<String> stems = new HashSet<>();
        names.forEach(name -> Stems.words(name).forEach(word -> stems.add(Stems.of(word))));
        return stems;
    }
}
