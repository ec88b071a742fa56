package org.demarche.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, in a form that two wordings can be compared by.
 *
 * @param name the action's name in the list of known actions; null when it is none of them
 * @param objects stems of the words that say what it is done to, where and about what
 * @param negated whether it is said not to be done
 */
record Action(@Nullable String name, Set<String> objects, boolean negated) {
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "neither", "nor", "cannot", "without", "refrain");
    private static final Set<String> FULFILLED =
            Words.of("terms condition demand requirement obligation deadline criteria standard promise commitment")
                    .stream()
                    .map(Token::stem)
                    .collect(Collectors.toUnmodifiableSet());
    /** Of two actions that are not in the list, so much of their words must be shared. */
    private static final double ALIKE = 0.6;
    /** And so many: to remind of one thing is not to remind of another. */
    private static final int LEAST = 2;

    /**
     * Reads a few words.
     *
     * @param words what is done, as the record gives it
     * @param ignored stems that say nothing here: the names of who does it
     */
    static Action of(String words, Set<String> ignored) {
        return of(Words.of(words), ignored);
    }

    /** As above, of words that are cut already. */
    static Action of(List<Token> words, Set<String> ignored) {
        String name = null;
        boolean negated = false;
        Set<String> objects = new HashSet<>();
        for (Token word : words) {
            if (word.negation()) {
                negated = true;
            } else if (word.action() != null && name == null) {
                name = word.action();
            } else if (!word.passing()
                    && !ignored.contains(word.stem())
                    // A word may only name the same action once more ("stop the shelling, the cease-fire").
                    && (name == null || !name.equals(word.action()))) {
                objects.add(word.stem());
            }
        }
        // Terms are met without a meeting.
        boolean fulfilled = "meet".equals(name) && !Collections.disjoint(objects, FULFILLED);
        return new Action(fulfilled ? null : name, objects, negated);
    }

    /** The same without words that say nothing here. */
    Action without(Set<String> ignored) {
        if (Collections.disjoint(objects, ignored)) {
            return this;
        }
        Set<String> rest = new HashSet<>(objects);
        rest.removeAll(ignored);
        return new Action(name, rest, negated);
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
            return name == null
                    && other.name == null
                    && shared(objects, other.objects) >= LEAST
                    && alike(objects, other.objects) >= ALIKE;
        }
        return name.equals(other.name)
                && (objects.isEmpty() || other.objects.isEmpty() || !Collections.disjoint(objects, other.objects));
    }

    static int shared(Set<String> one, Set<String> other) {
        if (one.size() > other.size()) {
            return shared(other, one);
        }
        int both = 0;
        for (String word : one) {
            if (other.contains(word)) {
                both++;
            }
        }
        return both;
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
