package org.demarche.reader.occasion;

/**
 * One link of a reporting chain.
 *
 * @param name canonical name of the medium
 * @param depth how near the speaker it stands: 0 is who reports to this outlet, more is who got it from the speaker
 * @param firstWord index of the first word that it rests on
 * @param endWord index behind the last
 * @param rule name of the rule that found it
 */
record Link(String name, int depth, int firstWord, int endWord, String rule) {
    static final int REPORTED = 0;
    static final int CITED = 1;
    static final int QUOTED = 2;
    static final int CARRIED = 3;
    static final int TOLD = 4;

    /** Whether the speaker gave his words to this medium himself. */
    boolean isGivenByTheSpeaker() {
        return depth == TOLD;
    }
}
