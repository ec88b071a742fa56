package org.demarche.web.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analysis.Board;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Said;
import org.demarche.analysis.Timeline;
import org.demarche.grouping.Group;

/**
 * What belongs to an issue, to a side and to an outlet, so that a page does not go through the whole record. All lists are in the record's
 * order.
 *
 * @param byIssue statements by issue
 * @param bySide statements by the side that speaks
 * @param byOutlet statements by outlet; those without one are in none
 * @param byOrigin statements by each one through whom they came
 * @param eventsOn what was said on an issue, copies once
 * @param eventsOf what a side said and did, copies once
 * @param onIssue positions by issue
 * @param ofSide positions by side
 */
record Index(
        Map<String, List<Said>> byIssue,
        Map<String, List<Said>> bySide,
        Map<String, List<Said>> byOutlet,
        Map<String, List<Said>> byOrigin,
        Map<String, List<Timeline.Event>> eventsOn,
        Map<String, List<Timeline.Event>> eventsOf,
        Map<String, List<Board.Cell>> onIssue,
        Map<String, List<Board.Cell>> ofSide) {

    /** @param groups the reports of one statement by the id of any of them */
    static Index of(Corpus corpus, Board board, Timeline timeline, Map<String, Group> groups) {
        Index index = new Index(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
        for (Said said : corpus.statements()) {
            put(index.byIssue, said.statement().issue(), said);
            put(index.bySide, corpus.sides().of(said.statement().speaker()), said);
            for (String origin : Set.copyOf(said.statement().via())) {
                put(index.byOrigin, origin, said);
            }
            String outlet = said.in().outlet();
            if (outlet != null) {
                put(index.byOutlet, outlet, said);
            }
        }
        for (Timeline.Event event : timeline.events()) {
            Set<String> issues = new HashSet<>();
            Set<String> sides = new HashSet<>(Set.of(event.actor()));
            if (event.issue() != null) {
                issues.add(event.issue());
            }
            Group group = groups.get(event.cited().id());
            if (group != null) {
                // Outlets may call the matter, and even the speaker, by different names.
                group.members().forEach(member -> {
                    issues.add(member.report().statement().issue());
                    sides.add(corpus.sides().of(member.report().statement().speaker()));
                });
            }
            issues.forEach(issue -> put(index.eventsOn, issue, event));
            sides.forEach(side -> put(index.eventsOf, side, event));
        }
        for (Board.Cell cell : board.cells()) {
            put(index.onIssue, cell.issue(), cell);
            put(index.ofSide, cell.actor(), cell);
        }
        return index;
    }

    private static <T> void put(Map<String, List<T>> lists, String name, T one) {
        lists.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
    }
}
