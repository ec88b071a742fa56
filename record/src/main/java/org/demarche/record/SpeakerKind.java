package org.demarche.record;

/** What kind of speaker a statement has. */
public enum SpeakerKind implements Named {
    PERSON,
    STATE,
    ORGANISATION,
    DOCUMENT,
    /** Unnamed: the noun phrase of the text stands as the name. */
    ANONYMOUS
}
