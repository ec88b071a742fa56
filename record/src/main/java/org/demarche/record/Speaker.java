package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param name canonical full name; for an unnamed speaker the noun phrase of the text
 * @param kind what kind of speaker
 * @param id Wikidata id ({@code wikidata:Q3052772}), null where none is known
 * @param role office or function ("President"), null where the text and the registry give none
 * @param represents canonical name of the state or organisation spoken for, null when none
 * @param unknown fields of a later version
 */
public record Speaker(
        String name,
        SpeakerKind kind,
        @Nullable String id,
        @Nullable String role,
        @Nullable String represents,
        Unknown unknown) {
    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker needs a name");
        }
    }

    /** A speaker of whom only name and kind are known. */
    public static Speaker of(String name, SpeakerKind kind) {
        return new Speaker(name, kind, null, null, null, Unknown.NONE);
    }
}
