package org.demarche.analysis;

import org.demarche.record.Precondition;

/**
 * A precondition as one statement gives it.
 *
 * @param precondition who waits for whom
 * @param said the statement that it rests on
 */
public record Waiting(Precondition precondition, Said said) {}
