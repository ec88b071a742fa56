package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who stands where: actors by issues. A cell holds the actor's latest word of his own on the issue, the history is behind it. What others
 * report of an actor, what nobody answers for by name, and what is only possible is no position and stands on no board.
 *
 * @param actors who has a position, the one with most first
 * @param issues on what, the one with most first
 * @param cells by actor, then by issue, in these orders
 */
public record Board(List<String> actors, List<String> issues, List<Cell> cells) {
    /**
     * What one actor holds on one issue.
     *
     * @param actor the actor
     * @param issue the issue
     * @param latest the latest position
     * @param history all positions, the latest first
     */
    public record Cell(String actor, String issue, Move latest, List<Move> history) {
        public Cell {
            history = List.copyOf(history);
        }
    }

    public Board {
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        cells = List.copyOf(cells);
    }

    /**
     * Draws the board. Cost grows with the statements.
     *
     * @param corpus all statements up to the day that the board is wanted of ({@link Corpus#asOf})
     */
    public static Board of(Corpus corpus, Level level) {
        Map<String, Map<String, List<Move>>> moves = new HashMap<>();
        Map<String, Integer> perActor = new TreeMap<>();
        Map<String, Integer> perIssue = new TreeMap<>();
        for (List<Said> reports : corpus.groups()) {
            Move move = Move.of(reports);
            if (move.bearing().own()) {
                Said first = reports.get(0);
                String actor = level.actor(first, corpus.sides());
                String issue = first.statement().issue();
                moves.computeIfAbsent(actor, a -> new HashMap<>())
                        .computeIfAbsent(issue, i -> new ArrayList<>())
                        .add(move);
                perActor.merge(actor, 1, Integer::sum);
                perIssue.merge(issue, 1, Integer::sum);
            }
        }
        List<String> actors = mostFirst(perActor);
        List<String> issues = mostFirst(perIssue);
        List<Cell> cells = new ArrayList<>();
        Map<String, Integer> place = new HashMap<>();
        issues.forEach(issue -> place.put(issue, place.size()));
        for (String actor : actors) {
            Map<String, List<Move>> row = moves.getOrDefault(actor, Map.of());
            row.entrySet().stream()
                    .sorted(Comparator.comparing(cell -> place.getOrDefault(cell.getKey(), Integer.MAX_VALUE)))
                    .forEach(cell -> cells.add(cell(actor, cell.getKey(), cell.getValue())));
        }
        return new Board(actors, issues, cells);
    }

    private static Cell cell(String actor, String issue, List<Move> moves) {
        List<Move> latestFirst = new ArrayList<>(moves);
        latestFirst.sort(Comparator.comparing((Move m) -> m.cited().when())
                .thenComparing(m -> m.cited().id()));
        Collections.reverse(latestFirst);
        return new Cell(actor, issue, latestFirst.get(0), latestFirst);
    }

    /** Names by how often they occur, of equally frequent ones in alphabetical order. */
    static List<String> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
