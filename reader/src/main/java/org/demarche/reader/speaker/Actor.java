package org.demarche.reader.speaker;

import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, is spoken to, or would have to act.
 *
 * @param name canonical full name ("Emmanuel Macron", "Ukraine"); the noun phrase where nobody is named
 * @param kind what kind of actor
 * @param id Wikidata id, null where none is known
 * @param role office or function, null where none is known
 * @param represents canonical name of the state or organisation acted for, null when none
 */
public record Actor(
        String name,
        SpeakerKind kind,
        @Nullable String id,
        @Nullable String role,
        @Nullable String represents) {
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor needs a name");
        }
    }

    /** An actor of whom only name and kind are known. */
    public static Actor of(String name, SpeakerKind kind) {
        return new Actor(name, kind, null, null, null);
    }
}
