package org.demarche.analysis;

import java.util.Comparator;
import java.util.List;
import org.demarche.record.Act;
import org.demarche.record.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One statement, however many outlets report it.
 *
 * @param act what kind of move it is
 * @param stance towards the issue, null when it cannot be told
 * @param bearing how far the words are the speaker's own position
 * @param conditions the words of its conditions
 * @param confidence the reader's probability of the report that is cited, 0 to 1; null when never estimated
 * @param outlets who reports it, in alphabetical order
 * @param cited the report that is cited: the surest, of equally sure ones the first
 */
public record Move(
        Act act,
        @Nullable Stance stance,
        Bearing bearing,
        List<String> conditions,
        @Nullable Double confidence,
        List<String> outlets,
        Cited cited) {
    public Move {
        conditions = List.copyOf(conditions);
        outlets = List.copyOf(outlets);
    }

    /** @param reports reports of one statement, never empty */
    static Move of(List<Said> reports) {
        Said best = reports.size() == 1
                ? reports.get(0)
                : reports.stream()
                        .min(Comparator.comparingDouble(Move::doubt)
                                .thenComparing(Said::day)
                                .thenComparing(Said::id))
                        .orElseThrow();
        return new Move(
                best.statement().act(),
                best.statement().stance(),
                Bearing.of(best),
                best.statement().conditions().isEmpty()
                        ? List.of()
                        : best.statement().conditions().stream()
                                .map(condition -> condition.span().text())
                                .toList(),
                best.statement().confidence(),
                reports.size() == 1
                        ? List.of(best.in().where())
                        : reports.stream()
                                .map(said -> said.in().where())
                                .distinct()
                                .sorted()
                                .toList(),
                Cited.of(best));
    }

    private static double doubt(Said said) {
        Double confidence = said.statement().confidence();
        return confidence == null ? 0 : -confidence;
    }
}
