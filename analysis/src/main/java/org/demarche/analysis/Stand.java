package org.demarche.analysis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Act;
import org.demarche.record.Statement;

/**
 * What a side says of an action of its own: that it will, or that it will not.
 *
 * @param said the statement
 * @param action the action
 * @param names stems of the names that occur, the side's own excepted
 * @param willing whether it will
 */
record Stand(Said said, Action action, Set<String> names, boolean willing) {
    /** Words between a negation and the action that it denies. */
    private static final int REACH = 3;

    /** How many words behind "talk" may say what about. */
    private static final int ABOUT = 5;

    /** How alike what is done must be where a name is shared. */
    private static final double SOMEWHAT = 1 / 3.0;

    private static final Set<String> MUTUAL = Set.of("negotiate", "meet");
    private static final Set<String> SPEAKING =
            stems("say comment discuss elaborate answer confirm speculate detail tell disclose specify explain submit");
    /** Verbs and adjectives that carry an action and do not change which it is. */
    private static final Set<String> CARRYING =
            stems("hold enter begin start open conduct impose introduce agree further direct new face additional any");

    private static final Set<Act> GRANTING = EnumSet.of(Act.OFFER, Act.COMMIT, Act.SUPPORT);

    /**
     * What the statement says; empty when it is no position, or it cannot be told which.
     *
     * @param own stems of the names of the side and of the speaker
     */
    static Optional<Stand> of(Said said, Set<String> own) {
        Statement s = said.statement();
        if (!Bearing.of(said).own()) {
            return Optional.empty();
        }
        boolean refused = s.act() == Act.REFUSE;
        if ((refused && !s.conditions().isEmpty()) || !(refused || GRANTING.contains(s.act()))) {
            return Optional.empty();
        }
        Action action = Action.of(said.words().tokens(), own);
        if (action.name() == null) {
            return Optional.empty();
        }
        if (silent(said.words()) || !leads(said.words(), action.name(), own)) {
            return Optional.empty();
        }
        boolean willing = !refused && !negatedAction(said.words(), action.name());
        return Optional.of(new Stand(said, action, names(said.words(), own), willing));
    }

    /** Whether what is refused is to speak of something, not to do it. */
    private static boolean silent(Words words) {
        List<Token> tokens = words.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (SPEAKING.contains(token.stem())) {
                return true;
            }
            if (token.stem().equals("talk")) {
                return tokens.subList(i, Math.min(tokens.size(), i + ABOUT)).stream()
                        .anyMatch(next ->
                                next.word().equals("about") || next.word().equals("of"));
            }
            if (!token.passing()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the action is what the clause says is done: nothing but names and words without a meaning of their own stand before it. */
    private static boolean leads(Words words, String action, Set<String> own) {
        for (Token token : words.tokens()) {
            if (action.equals(token.action())) {
                return true;
            }
            boolean light = token.passing() || token.negation() || token.capital() || own.contains(token.stem());
            if (!light && !CARRYING.contains(token.stem())) {
                return false;
            }
        }
        return false;
    }

    private static boolean negatedAction(Words words, String name) {
        int left = 0;
        for (Token token : words.tokens()) {
            if (token.negation()) {
                left = REACH;
            } else {
                if (name.equals(token.action())) {
                    return left > 0;
                }
                left--;
            }
        }
        return false;
    }

    private static Set<String> stems(String words) {
        return Words.of(words).stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(Words words, Set<String> own) {
        Set<String> names = new HashSet<>();
        List<Token> tokens = words.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.capital() && !words.first(i) && !own.contains(token.stem()) && !token.passing()) {
                names.add(token.stem());
            }
        }
        return names;
    }

    /**
     * Whether the two are about one action: the same, towards somebody or something that both name. A meeting or talks need no more than the
     * other side; of anything else, what it is done to must be alike too.
     */
    boolean sameMatter(Stand other) {
        if (action.name() == null || !action.name().equals(other.action.name())) {
            return false;
        }
        double alike = Action.alike(action.objects(), other.action.objects());
        boolean named = !Collections.disjoint(names, other.names);
        return alike >= 0.5 || (named && (MUTUAL.contains(action.name()) || alike >= SOMEWHAT));
    }

    boolean refused() {
        return said.statement().act() == Act.REFUSE;
    }
}
