package org.demarche.analysis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        boolean willing = !refused && !negatedAction(said.words(), action.name());
        return Optional.of(new Stand(said, action, names(said.words(), own), willing));
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

    /** Whether the two are about one action: the same, towards somebody or something that both name. */
    boolean sameMatter(Stand other) {
        return action.name() != null
                && action.name().equals(other.action.name())
                && (!Collections.disjoint(names, other.names)
                        || Action.alike(action.objects(), other.action.objects()) >= 0.5);
    }

    boolean refused() {
        return said.statement().act() == Act.REFUSE;
    }
}
