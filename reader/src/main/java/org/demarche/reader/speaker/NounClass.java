package org.demarche.reader.speaker;

/** What a common noun stands for when it is the head of a source. */
enum NounClass {
    /** One person by office or function. */
    ROLE,
    /** Several persons. */
    PEOPLE,
    /** A body that acts as one. */
    GROUP,
    /** Something written that speaks. */
    DOCUMENT,
    /** Several states. */
    STATES,
    /** Outlets spoken of in general. */
    MEDIA
}
