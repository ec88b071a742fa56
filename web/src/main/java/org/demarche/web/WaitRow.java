package org.demarche.web;

import java.util.List;
import org.demarche.analysis.Step;
import org.demarche.analysis.Wait;
import org.demarche.web.state.RecordState;

/**
 * One step waits for another, as a line of a table.
 *
 * @param number its number in table and drawing, from 1
 * @param waits who is held back
 * @param waitsHref the page of who is held back
 * @param waitsAction what is held back
 * @param on who would have to act
 * @param onHref the page of who would have to act
 * @param onAction what would have to be done
 * @param status what became of it
 * @param locked whether it is part of a deadlock that is shown
 * @param own whether the one who waits says so itself
 * @param quotes the statements it rests on
 * @param changedBy what changed it, empty while it is open
 */
record WaitRow(
        int number,
        String waits,
        String waitsHref,
        String waitsAction,
        String on,
        String onHref,
        String onAction,
        String status,
        boolean locked,
        boolean own,
        List<Quote> quotes,
        List<Quote> changedBy) {
    private static final int MOST = 6;

    static WaitRow of(int number, Wait wait, boolean locked, RecordState state) {
        return new WaitRow(
                number,
                actor(wait.waits()),
                href(wait.waits(), state),
                Shown.shortened(wait.waits().action(), Limits.LABEL),
                actor(wait.on()),
                href(wait.on(), state),
                Shown.shortened(wait.on().action(), Limits.LABEL),
                wait.status().word(),
                locked,
                wait.own(),
                wait.cited().stream()
                        .limit(MOST)
                        .map(cited -> Quote.of(cited, state))
                        .toList(),
                wait.changedBy() == null ? List.of() : List.of(Quote.of(wait.changedBy(), state)));
    }

    static String actor(Step step) {
        return step.actor().isBlank() ? "somebody" : Shown.label(step.actor());
    }

    private static String href(Step step, RecordState state) {
        String path = Addresses.actor(step.actor());
        return state.actorSlugs().name(path.substring("/actors/".length())).isPresent() ? path : "";
    }
}
