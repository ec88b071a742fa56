package org.demarche.cli;

import org.demarche.article.Result;

/**
 * What came of one article, on its way to the printer or the ledger.
 *
 * @param <T> what it became
 */
sealed interface Outcome<T> {
    /** It went well. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It could not be used; everything else goes on. */
    record Refused<T>(Result.Refused why) implements Outcome<T> {}

    /** The program failed on it; everything else goes on. */
    record Failed<T>(String source, RuntimeException fault) implements Outcome<T> {}
}
