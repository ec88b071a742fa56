package org.demarche.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.analysis.Board;
import org.demarche.analysis.Move;
import org.demarche.ledger.StatementView;
import org.demarche.record.Act;
import org.demarche.record.PartialDate;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordState;

/**
 * What moved: every side's first offer, promise, support, demand, refusal or threat on an issue, and the findings, the latest first. An
 * assertion or an accusation is no position, and a position that is only said again did not move. What the reader itself holds likelier wrong
 * than right does not make the front page before somebody has reviewed it.
 *
 * @param positions the latest of them
 */
record Moved(List<First> positions) {
    private static final Set<Act> POSITIONS =
            EnumSet.of(Act.SUPPORT, Act.OFFER, Act.COMMIT, Act.DEMAND, Act.REFUSE, Act.THREATEN);
    private static final int KEPT = 200;
    private static final double LEAST_CONFIDENCE = 0.5;

    /** A side's first move of its kind on an issue. */
    record First(String actor, String issue, Move move, boolean ofAll) {}

    static Moved of(RecordState state) {
        return state.once(Moved.class, "", s -> {
            List<First> firsts = new ArrayList<>();
            for (Board.Cell cell : s.board().cells()) {
                Set<Act> seen = EnumSet.noneOf(Act.class);
                for (int i = cell.history().size() - 1; i >= 0; i--) {
                    Move move = cell.history().get(i);
                    boolean ofAll = seen.isEmpty();
                    if (POSITIONS.contains(move.act()) && sure(s, move) && seen.add(move.act())) {
                        firsts.add(new First(cell.actor(), cell.issue(), move, ofAll));
                    }
                }
            }
            firsts.sort(
                    Comparator.comparing((First f) -> f.move().cited().when().first())
                            .reversed()
                            .thenComparing((First f) -> f.move().cited().id()));
            return new Moved(firsts.stream().limit(KEPT).toList());
        });
    }

    /** Reviewed, or likelier right than wrong. */
    private static boolean sure(RecordState state, Move move) {
        Double confidence = move.confidence();
        return confidence == null
                || confidence >= LEAST_CONFIDENCE
                || state.view(move.cited().id()).filter(StatementView::reviewed).isPresent();
    }

    /** The latest of everything that somebody may see. */
    List<Happening> latest(RecordState state, Gate gate, int most) {
        List<Happening> all = new ArrayList<>();
        for (First first : positions) {
            state.view(first.move().cited().id())
                    .ifPresent(view -> all.add(Happening.statement(
                            first.move().cited().when(),
                            "first " + noun(first.move().act()) + " on",
                            Shown.label(state.named(first.issue())),
                            Addresses.issue(first.issue()),
                            Entry.of(view, null))));
        }
        for (Finding finding : gate.shown(state.findings())) {
            all.add(Happening.finding(PartialDate.of(finding.day()), FindingSheet.of(finding, state, gate)));
        }
        all.sort(Comparator.comparing((Happening h) -> h.date().first()).reversed());
        return all.stream().limit(most).toList();
    }

    private static String noun(Act act) {
        return switch (act) {
            case SUPPORT -> "support";
            case OFFER -> "offer";
            case COMMIT -> "promise";
            case DEMAND -> "demand";
            case REFUSE -> "refusal";
            case THREATEN -> "threat";
            default -> act.word();
        };
    }
}
