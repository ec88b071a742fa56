package org.demarche.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Span;
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

    /** What the statement says; empty when it is no position, or it cannot be told which. */
    static Optional<Stand> of(Said said, Sides sides) {
        Statement s = said.statement();
        if (!Bearing.of(said).own()) {
            return Optional.empty();
        }
        String side = sides.of(s.speaker());
        Set<String> own = Action.stems(List.of(side, s.speaker().name()));
        Action action = Action.of(s.contentText(), own);
        if (action.name() == null) {
            return Optional.empty();
        }
        boolean willing;
        switch (s.act()) {
            case OFFER, COMMIT, SUPPORT -> willing = !negatedAction(s.contentText(), action.name());
            case REFUSE -> {
                if (!s.conditions().isEmpty()) {
                    return Optional.empty();
                }
                willing = false;
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Stand(said, action, names(s, own), willing));
    }

    private static boolean negatedAction(String content, String name) {
        int left = 0;
        for (String word : Stems.words(content)) {
            if (Action.isNegation(word)) {
                left = REACH;
            } else {
                if (name.equals(ActionWords.STANDARD.action(Stems.of(word)))) {
                    return left > 0;
                }
                left--;
            }
        }
        return false;
    }

    private static Set<String> names(Statement statement, Set<String> own) {
        Set<String> names = new HashSet<>();
        for (Span span : statement.content()) {
            String[] words = span.text().split("[^\\p{L}\\p{N}'’-]+");
            // The first word has its capital from where it stands.
            for (int i = 1; i < words.length; i++) {
                if (!words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0))) {
                    Stems.words(words[i].toLowerCase(Locale.ROOT)).forEach(word -> names.add(Stems.of(word)));
                }
            }
        }
        names.removeIf(name -> own.contains(name) || ActionWords.STANDARD.passing(name));
        return names;
    }

    /** Whether the two are about one action: the same, towards somebody or something that both name. */
    boolean sameMatter(Stand other) {
        return action.name() != null
                && action.name().equals(other.action.name())
                && (Action.shared(names, other.names) > 0
                        || Action.alike(action.objects(), other.action.objects()) >= 0.5);
    }

    boolean refused() {
        return said.statement().act() == Act.REFUSE;
    }
}
