package org.demarche.analysis;

import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/** How far a statement's words are the position of the one to whom they are ascribed. */
public enum Bearing implements Named {
    /** The speaker's own word, without condition. */
    HELD,
    /** The speaker's own word, bound to a condition. */
    CONDITIONAL,
    /** Another speaker reports it of him. */
    REPORTED,
    /** Nobody answers for it by name. */
    UNNAMED,
    /** A possibility or a question, not a position. */
    HYPOTHETICAL;

    private static final Set<String> POSSIBLE = Set.of("might", "could", "may", "perhaps", "possibly", "maybe");

    /** How the statement stands to its speaker. */
    public static Bearing of(Said said) {
        Statement s = said.statement();
        if (!said.firstHand()) {
            return REPORTED;
        }
        if (s.speaker().kind() == SpeakerKind.ANONYMOUS) {
            return UNNAMED;
        }
        List<Token> words = said.words().tokens();
        boolean asked = !words.isEmpty() && words.get(0).word().equals("whether");
        if (asked || (s.act() == Act.ASSERT && words.stream().anyMatch(token -> POSSIBLE.contains(token.word())))) {
            return HYPOTHETICAL;
        }
        return s.conditions().isEmpty() ? HELD : CONDITIONAL;
    }

    /** Whether the speaker stands by it, on a condition or without. */
    public boolean own() {
        return this == HELD || this == CONDITIONAL;
    }
}
