package org.demarche.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Board;
import org.demarche.analysis.Level;
import org.demarche.web.state.RecordState;

/**
 * Who stood where on a day.
 *
 * @param board the board itself
 * @param issues the issues on which most actors have a position: the columns of the matrix
 * @param matrix actors with a position on at least one of them
 * @param actors all positions by actor
 */
record BoardSheet(Board board, List<Column> issues, List<Row> matrix, List<Actor> actors) {
    private static final int COLUMNS = 5;
    private static final int ROWS = 12;
    private static final int ACTORS = 40;
    private static final int POSITIONS = 8;

    /** An issue over a column. */
    record Column(String issue, String href) {}

    /** An actor's cells; a cell without position is an empty list. */
    record Row(String actor, String href, List<List<PositionRow>> cells) {}

    /** An actor's positions; {@code more} says how many are left out, empty when none. */
    record Actor(String actor, String href, List<PositionRow> positions, String more) {}

    static BoardSheet now(RecordState state) {
        return state.once(BoardSheet.class, "", s -> made(s, s.board()));
    }

    static BoardSheet asOf(RecordState state, LocalDate day) {
        return day.isBefore(state.lastDay())
                ? state.once(
                        BoardSheet.class,
                        day.toString(),
                        s -> made(s, Board.of(s.corpus().asOf(day), Level.SIDE)))
                : now(state);
    }

    private static BoardSheet made(RecordState state, Board board) {
        Map<String, Map<String, Board.Cell>> byIssue = new LinkedHashMap<>();
        Map<String, List<Board.Cell>> byActor = new LinkedHashMap<>();
        for (Board.Cell cell : board.cells()) {
            byIssue.computeIfAbsent(cell.issue(), i -> new HashMap<>()).put(cell.actor(), cell);
            byActor.computeIfAbsent(cell.actor(), a -> new ArrayList<>()).add(cell);
        }
        List<String> shared = byIssue.entrySet().stream()
                .filter(issue -> issue.getValue().size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, Map<String, Board.Cell>> issue) ->
                                -issue.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
        List<Row> matrix = new ArrayList<>();
        for (String actor : board.actors()) {
            List<List<PositionRow>> cells = new ArrayList<>();
            for (String issue : shared) {
                Board.Cell cell = byIssue.getOrDefault(issue, Map.of()).get(actor);
                cells.add(cell == null ? List.of() : List.of(PositionRow.of(cell, state)));
            }
            if (matrix.size() < ROWS && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                matrix.add(new Row(Shown.label(actor), Addresses.actor(actor), cells));
            }
        }
        return new BoardSheet(
                board,
                shared.stream()
                        .map(issue -> new Column(Shown.label(state.title(issue)), Addresses.issue(issue)))
                        .toList(),
                shared.size() < 2 ? List.of() : matrix,
                board.actors().stream()
                        .limit(ACTORS)
                        .map(actor -> actor(actor, byActor.getOrDefault(actor, List.of()), state))
                        .toList());
    }

    private static Actor actor(String actor, List<Board.Cell> positions, RecordState state) {
        int left = positions.size() - POSITIONS;
        return new Actor(
                Shown.label(actor),
                Addresses.actor(actor),
                positions.stream()
                        .limit(POSITIONS)
                        .map(cell -> PositionRow.of(cell, state))
                        .toList(),
                left > 0 ? left + (left == 1 ? " more position" : " more positions") : "");
    }
}
