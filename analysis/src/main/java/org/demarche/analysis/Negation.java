package org.demarche.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/**
 * The words of a statement by what is said of them: all that carry meaning, and those that stand right behind a negation.
 *
 * @param words stems of all words with a meaning of their own
 * @param under those of them that a negation goes with: the first one within its reach
 * @param denied whether the reporting word itself denies what is said
 * @param future whether something to come is spoken of
 */
record Negation(Set<String> words, Set<String> under, boolean denied, boolean future) {
    private static final int REACH = 4;
    private static final Set<String> MORE = Set.of("only", "just", "merely", "simply");
    private static final Set<String> DENYING = Set.of("deny", "denied", "denies", "denying", "refuted", "refutes");
    private static final Set<String> FUTURE = Set.of("will", "shall", "would", "should", "must", "ought");

    static Negation of(Said said, Set<String> ignored) {
        Statement statement = said.statement();
        Set<String> words = new HashSet<>();
        Set<String> under = new HashSet<>();
        boolean future = false;
        int left = 0;
        List<Token> tokens = said.words().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.negation()) {
                // "Not only" negates nothing.
                boolean more =
                        i + 1 < tokens.size() && MORE.contains(tokens.get(i + 1).word());
                left = more ? left : REACH;
                continue;
            }
            future |= FUTURE.contains(token.word()) || token.word().endsWith("'ll");
            if (!token.passing() && !ignored.contains(token.stem())) {
                words.add(token.stem());
                if (left > 0) {
                    under.add(token.stem());
                    left = 0;
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

    /** Whether its act is a denial that the words do not show: what is denied cannot be told from what is said. */
    static boolean unclear(Said said) {
        return said.statement().act() == Act.DENY && !of(said, Set.of()).any();
    }

    /** Whether it negates anything. */
    boolean any() {
        return denied || !under.isEmpty();
    }

    /** Whether what is said of the words that the two share is that it is not so. */
    boolean negates(Negation other) {
        return (!under.isEmpty() && !Collections.disjoint(under, other.words)) != denied;
    }
}
