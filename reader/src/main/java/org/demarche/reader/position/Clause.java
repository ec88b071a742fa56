package org.demarche.reader.position;

/**
 * A clause with a finite verb, as far as part-of-speech tags show it. All positions are indices of the article's words.
 *
 * @param start where the clause begins, its conjunction included
 * @param subject the words of the subject; empty where the clause has none of its own
 * @param verb the group of the verb, from the first auxiliary to the main verb
 * @param end where the next clause begins, or the end of what was looked at
 * @param role how it hangs together with what stands before it
 * @param modal base form of the modal verb ("will", "must"), empty when there is none
 * @param main base form of the main verb
 * @param negated whether a "not", "never" or "no" goes with the verb or the subject
 * @param passive whether it is a passive
 * @param past whether its tense is the past
 */
record Clause(
        int start,
        Stretch subject,
        Stretch verb,
        int end,
        Role role,
        String modal,
        String main,
        boolean negated,
        boolean passive,
        boolean past) {
    /** How a clause hangs together with the one before. */
    enum Role {
        /** A sentence of its own, or the complement of a verb of saying. */
        MAIN,
        /** Opened by a word of condition. */
        CONDITION,
        /** Opened by a relative pronoun. */
        RELATIVE,
        /** Opened by another conjunction (because, although, when …). */
        SUBORDINATE
    }
}
