package org.demarche.grouping;

/**
 * How much two statements are alike.
 *
 * @param share of all that the two say, weighted, what both say; 0 to 1 (Dice)
 * @param within of what the one that says less says, weighted, what the other says too; 0 to 1
 * @param common weight of what both say
 * @param pairs of all neighbouring terms, those that are neighbours in both; 0 to 1 (Dice)
 * @param run weight of the longest run of the very same words
 * @param runWords its length in words
 * @param quotedRun weight of the longest run that stands between quotation marks in both
 * @param quotedWords its length in words
 * @param numbers whether both name numbers and none is the same
 * @param negation whether only one of them denies
 */
record Resemblance(
        double share,
        double within,
        double common,
        double pairs,
        double run,
        int runWords,
        double quotedRun,
        int quotedWords,
        boolean numbers,
        boolean negation) {}
