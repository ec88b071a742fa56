package org.demarche.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.analysis.Shifts.Disagreement;
import org.demarche.record.Act;

/** Finds reports of one statement that cannot both be right: one negates what the other does not, or one refuses what the other grants. */
final class Disagreements {
    private static final Set<Act> GRANTING = EnumSet.of(Act.OFFER, Act.COMMIT, Act.SUPPORT);
    private static final Set<Act> REFUSING = EnumSet.of(Act.REFUSE, Act.DENY);
    private static final int SHARED = 3;

    private Disagreements() {}

    static List<Disagreement> of(Corpus corpus) {
        List<Disagreement> found = new ArrayList<>();
        for (List<Said> reports : corpus.groups()) {
            Said first = reports.get(0);
            for (Said other : reports.subList(1, reports.size())) {
                if (!first.in().where().equals(other.in().where())) {
                    String how = how(first, other);
                    if (!how.isEmpty()) {
                        found.add(new Disagreement(
                                first.statement().speaker().name(),
                                first.in().where() + " and " + other.in().where() + " report one statement of "
                                        + first.statement().speaker().name() + "; " + how + ".",
                                Cited.of(first),
                                Cited.of(other)));
                    }
                }
            }
        }
        return found;
    }

    private static String how(Said one, Said other) {
        Act first = one.statement().act();
        Act second = other.statement().act();
        if ((GRANTING.contains(first) && REFUSING.contains(second))
                || (REFUSING.contains(first) && GRANTING.contains(second))) {
            return "one has it as " + first.word() + ", the other as " + second.word();
        }
        Negation a = Negation.of(one, Set.of());
        Negation b = Negation.of(other, Set.of());
        if (a.any() != b.any() && Action.shared(a.words(), b.words()) >= SHARED && a.negates(b) != b.negates(a)) {
            return "one negates what the other does not";
        }
        return "";
    }
}
