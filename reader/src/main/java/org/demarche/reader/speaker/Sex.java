package org.demarche.reader.speaker;

/** What a name, title or pronoun tells of a person's sex. */
enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether both can be said of one person. */
    boolean fits(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
