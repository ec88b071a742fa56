package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * The words of a statement by what is said of them: all that carry meaning, and those that stand right behind a negation.
 *
 * @param words stems of all words with a meaning of their own, in their order
 * @param under those of them that stand within reach of a negation
 * @param denied whether the reporting word itself denies what is said
 * @param future whether something to come is spoken of
 */
record Negation(Set<String> words, Set<String> under, boolean denied, boolean future) {
    private static final int REACH = 4;
    private static final Set<String> DENYING = Set.of("deny", "denied", "denies", "denying", "refuted", "refutes");
    private static final Set<String> FUTURE = Set.of("will", "shall", "would", "should", "must", "ought");

    static Negation of(Statement statement, Set<String> ignored) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> under = new HashSet<>();
        boolean future = false;
        int left = 0;
        for (String word : tokens(statement)) {
            if (Action.isNegation(word)) {
                left = REACH;
                continue;
            }
            future |= FUTURE.contains(word) || word.endsWith("'ll");
            String stem = Stems.of(word);
            if (!ActionWords.STANDARD.passing(stem) && !ignored.contains(stem)) {
                words.add(stem);
                if (left > 0) {
                    under.add(stem);
                }
            }
            left--;
        }
        Span cue = statement.cue();
        boolean denied = statement.act() == Act.DENY
                && cue != null
                && Stems.words(cue.text()).stream().anyMatch(DENYING::contains);
        return new Negation(words, under, denied, future);
    }

    private static List<String> tokens(Statement statement) {
        List<String> tokens = new ArrayList<>();
        statement.content().forEach(span -> tokens.addAll(Stems.words(span.text())));
        return tokens;
    }

    /** Whether what is said of the words that the two share is that it is not so. */
    boolean negates(Set<String> shared) {
        return under.stream().anyMatch(shared::contains) != denied;
    }
}
