package org.demarche.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.Finding;
import org.demarche.web.state.FindingKind;

/**
 * Decides which findings somebody sees: the desk all of them, the public those of which a person has reviewed every statement, and those
 * that an editor has opened.
 */
final class Gate {
    private final boolean desk;
    private final Set<String> opened;

    private Gate(boolean desk, Set<String> opened) {
        this.desk = desk;
        this.opened = opened;
    }

    static Gate of(Site site, Context context) throws LedgerException {
        return new Gate(Visitor.ofTheDesk(context), site.disclosure().opened());
    }

    /** What everybody sees who is not signed in. */
    static Gate ofTheStreet(Disclosure disclosure) throws LedgerException {
        return new Gate(false, disclosure.opened());
    }

    boolean desk() {
        return desk;
    }

    /** Whether everybody sees it. */
    boolean isPublic(Finding finding) {
        return finding.reviewed() || opened.contains(finding.id());
    }

    boolean shows(Finding finding) {
        return desk || isPublic(finding);
    }

    List<Finding> shown(List<Finding> findings) {
        return findings.stream().filter(this::shows).toList();
    }

    /** How many are not shown. */
    long withheld(List<Finding> findings) {
        return findings.stream().filter(finding -> !shows(finding)).count();
    }

    /**
     * What is said of those that are not shown; empty when all are.
     *
     * @param findings all there are
     */
    String notice(List<Finding> findings) {
        long withheld = withheld(findings);
        if (withheld == 0) {
            return "";
        }
        return (withheld == 1 ? "1 more finding rests" : Count.figure(withheld) + " more findings rest")
                + " on statements that nobody has reviewed yet, and " + (withheld == 1 ? "is" : "are")
                + " shown to the desk only.";
    }

    /** The ids of the deadlocks that are shown, as one word: what a drawing of them depends on. */
    String deadlocks(List<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        shown(findings).stream().filter(f -> f.kind() == FindingKind.DEADLOCK).forEach(f -> ids.add(f.id()));
        return String.join(" ", ids);
    }
}
