package org.demarche.reader.occasion;

/**
 * Words that name a medium: an outlet, a broadcaster, an agency, or only what kind it is ("state TV").
 *
 * @param phrase index of the first word of the whole noun phrase, determiner and adjectives included
 * @param first index of the first word of the name
 * @param end index behind its last word, noun included ("TASS news agency")
 * @param name the name, as the registry has it where it knows it
 * @param kind how it was recognised
 */
record Medium(int phrase, int first, int end, String name, Kind kind) {
    enum Kind {
        /** The registry knows the name. */
        KNOWN,
        /** A name beside a word such as "newspaper". */
        NAMED,
        /** No name: "Chinese state broadcaster". */
        DESCRIBED
    }
}
