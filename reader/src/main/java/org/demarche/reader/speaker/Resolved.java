package org.demarche.reader.speaker;

import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who a phrase stands for.
 *
 * @param actor who
 * @param figure the person of the article, null for all others
 * @param rule name of the rule that decided
 */
record Resolved(Actor actor, @Nullable Figure figure, String rule) {
    static Resolved of(Figure figure, String rule) {
        return new Resolved(figure.actor(), figure, rule);
    }

    static Resolved of(Actor actor, String rule) {
        return new Resolved(actor, null, rule);
    }

    boolean is(SpeakerKind kind) {
        return actor.kind() == kind;
    }
}
