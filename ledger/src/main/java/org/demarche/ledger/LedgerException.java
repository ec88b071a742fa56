package org.demarche.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A ledger that cannot be opened, read or written. The message names the ledger, what is wrong and what to do about it. Whatever was
 * acknowledged before is still there.
 */
public final class LedgerException extends Exception {
    private static final long serialVersionUID = 1;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
