package org.demarche.export;

/**
 * What an import did.
 *
 * @param articles articles that the file holds something of
 * @param created articles that the ledger did not have with this text
 * @param statements statements that the file holds
 * @param added statements that the ledger did not have
 * @param revised statements that the ledger had and of which the file says something else
 * @param orphans annotations that no longer stand on their words; they were not imported
 * @param takenDown articles that were taken down from the ledger; nothing of them was imported
 */
public record Imported(
        long articles, long created, long statements, long added, long revised, long orphans, long takenDown) {}
