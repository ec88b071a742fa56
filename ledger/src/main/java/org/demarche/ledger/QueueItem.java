package org.demarche.ledger;

/**
 * A statement that waits for a reviewer.
 *
 * @param statement the statement
 * @param gain what looking at it is worth; only its order means something
 * @param uncertainty how undecided the reader was, 0 to 1: 1 at a confidence of one half, or without any
 * @param repeats how many visible statements there are on its issue
 * @param reports in how many articles it is reported, as far as they were grouped; 1 when in no other
 * @param opened how often its page was opened, as far as {@link Readership} counted; 0 when nobody did
 * @param carried how many visible statements its outlet has
 */
public record QueueItem(
        StatementView statement,
        double gain,
        double uncertainty,
        long repeats,
        long reports,
        long opened,
        long carried) {}
