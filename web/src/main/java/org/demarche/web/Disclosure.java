package org.demarche.web;

import java.util.Set;
import org.demarche.ledger.LedgerException;
import org.demarche.web.desk.Opened;

/**
 * Which findings an editor has opened to the public although nobody has reviewed every statement that they rest on. It is asked at every
 * request, so an answer holds from the next page on.
 */
@FunctionalInterface
interface Disclosure {
    /** Nothing was opened. */
    Disclosure NOTHING = () -> Set.of();

    /** What the desk has opened. */
    static Disclosure of(Opened opened) {
        return opened::keys;
    }

    /** The keys ({@link Opened#key}, which are the ids of findings) of all that are open now. */
    Set<String> opened() throws LedgerException;
}
