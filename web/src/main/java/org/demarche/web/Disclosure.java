package org.demarche.web;

import java.util.Set;
import java.util.TreeSet;
import org.demarche.analysis.Cited;
import org.demarche.ledger.LedgerException;
import org.demarche.web.desk.Opened;
import org.demarche.web.state.Finding;

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

    /** The keys ({@link Opened#key}) of all findings that are open now. */
    Set<String> opened() throws LedgerException;

    /** The key of a finding. */
    static String key(Finding finding) {
        Set<String> statements = new TreeSet<>();
        for (Cited cited : finding.cited()) {
            statements.add(cited.id());
        }
        return Opened.key(finding.kind().word(), statements);
    }
}
