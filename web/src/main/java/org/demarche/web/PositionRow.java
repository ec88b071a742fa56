package org.demarche.web;

import java.util.List;
import org.demarche.analysis.Board;
import org.demarche.web.state.RecordState;

/**
 * Where an actor stands on an issue.
 *
 * @param actor the side
 * @param actorHref its page
 * @param issue the issue
 * @param issueHref its page
 * @param quote the latest word
 * @param conditions what it depends on
 * @param earlier how many positions there were before
 */
record PositionRow(
        String actor,
        String actorHref,
        String issue,
        String issueHref,
        Quote quote,
        List<String> conditions,
        int earlier) {
    static PositionRow of(Board.Cell cell, RecordState state) {
        return new PositionRow(
                Shown.label(cell.actor()),
                Addresses.actor(cell.actor()),
                Shown.label(state.title(cell.issue())),
                Addresses.issue(cell.issue()),
                Quote.of(cell.latest().cited(), state),
                cell.latest().conditions().stream()
                        .map(words -> Shown.shortened(words, Limits.SNIPPET))
                        .toList(),
                cell.history().size() - 1);
    }
}
