package org.demarche.web;

import java.util.List;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.Tallied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what visitors will see of a new state before it takes the place of the one before, so that nobody waits for it: everything that
 * goes through the whole record, and the pages of what has many statements. The rest is worked out when somebody asks for it, which takes
 * little, and kept.
 */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    /** Statements from which on a page is worked out beforehand. */
    private static final int MANY = 1_000;
    /** Pages that are worked out beforehand at most. */
    private static final int MOST = 400;
    /** Issues, and actors, whose charts are drawn as images beforehand where they are many enough for that. */
    private static final int DRAWN = 4;

    private final Disclosure disclosure;

    Preparation(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    void of(RecordState state) {
        Scope all = Scope.all(state);
        Moved.of(state);
        BoardSheet.now(state);
        TimelineSheet.of(state, all);
        AttentionSheet.of(state, all);
        AttentionSheet.topic(state, "", Optional.empty());
        NetworkPage.prepare(state);
        AnalysisPages.guarantees(state);
        AnalysisPages.deeds(state);
        AnalysisPages.groups(state);
        AnalysisPages.vanished(state);
        CrawlerPages.listed(state);
        try {
            Gate gate = Gate.ofTheStreet(disclosure);
            WaitsSheet.of(state, all, gate);
            if (state.corpus().statements().size() >= MANY) {
                ChartPages.prepare(state, all, gate);
            }
            for (Tallied issue : many(state.issues())) {
                ScopePage.prepare(state, Scope.issue(state, issue.name()), gate);
            }
            for (Tallied actor : many(state.actors())) {
                ScopePage.prepare(state, Scope.actor(state, actor.name()), gate);
            }
            for (Tallied issue : many(state.issues()).stream().limit(DRAWN).toList()) {
                ChartPages.prepare(state, Scope.issue(state, issue.name()), gate);
            }
            for (Tallied actor : many(state.actors()).stream().limit(DRAWN).toList()) {
                ChartPages.prepare(state, Scope.actor(state, actor.name()), gate);
            }
        } catch (LedgerException e) {
            LOG.warn("which findings are open cannot be read, so their pages are worked out when somebody asks", e);
        }
        state.outlets().stream().limit(MOST).forEach(outlet -> OutletPage.prepare(state, outlet.name()));
    }

    private static List<Tallied> many(List<Tallied> most) {
        return most.stream()
                .takeWhile(tallied -> tallied.statements() >= MANY)
                .limit(MOST)
                .toList();
    }
}
