package org.demarche.grouping;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.PartialDate;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two reports are of one statement, from what is alike in them and what is not: a logistic model. Its weights were
 * learned from pairs of reports of world news that were labelled by hand; docs/evaluation/groups.md says how.
 */
final class Judgement {
    /** From here on two reports are taken for one statement, if nothing in their groups speaks against it. */
    static final double SAME = 0.3;

    /** So many words between quotation marks in both are nobody's chance. */
    private static final int LONG_QUOTATION = 6;

    private static final int LONG_RUN = 12;
    private static final double NEARLY_ALL = 0.9;

    private static final long DAYS_APART = 1;

    /** Acts that nobody does at once on one point. */
    private static final Map<Act, Set<Act>> CONTRARY = Map.of(
            Act.SUPPORT, Set.of(Act.ACCUSE, Act.REFUSE, Act.DENY),
            Act.OFFER, Set.of(Act.REFUSE, Act.THREATEN),
            Act.COMMIT, Set.of(Act.REFUSE));

    private Judgement() {}

    /**
     * A likelihood, 0 to 1.
     *
     * @param rivalled whether each of the two has a report in the other's article that is more like it
     */
    static double of(Resemblance r, Accord accord, Pair pair, boolean rivalled) {
        boolean quoted = r.quotedWords() >= LONG_QUOTATION;
        boolean verbatim = quoted || r.runWords() >= LONG_RUN || r.share() > NEARLY_ALL;
        boolean sameWords = verbatim && r.runWords() >= LONG_QUOTATION;
        double z = -6.7
                + 2.5 * r.share()
                + 2.1 * r.within() * Math.min(1, r.common() / 0.8)
                + 1.85 * Math.min(2, r.common())
                + 1.3 * r.pairs()
                + 0.4 * Math.min(1.5, r.run())
                + 2.3 * Math.min(1, r.quotedRun())
                + 1.9 * (Math.min(0.8, pair.likeness()) - 0.3)
                + (quoted ? 1.3 : 0)
                + (verbatim ? 1.4 : 0)
                - (rivalled ? 1.2 : 0)
                + speakers(accord, sameWords);
        if (!verbatim) {
            z -= r.numbers() ? 0.95 : 0;
            z -= r.negation() ? 1.75 : 0;
            z -= contrary(pair.a().act(), pair.b().act()) ? 1 : 0;
        }
        if (apart(pair.a().saidOn(), pair.b().saidOn())) {
            z -= verbatim ? 1 : 2.5;
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** Two speakers of one statement are a reader's mistake, and only the very same words prove that one was made. */
    private static double speakers(Accord accord, boolean sameWords) {
        return switch (accord) {
            case SAME -> 3;
            case SIDE -> 1.35;
            case OPEN -> 0;
            case OTHER -> sameWords ? -1 : -9;
        };
    }

    /** @param likeness of the two articles, 0 to 1 */
    record Pair(Statement a, Statement b, double likeness) {}

    private static boolean contrary(Act a, Act b) {
        return CONTRARY.getOrDefault(a, Set.of()).contains(b)
                || CONTRARY.getOrDefault(b, Set.of()).contains(a);
    }

    /** Whether both days are known and more than the world's time zones lie between them. */
    private static boolean apart(@Nullable PartialDate a, @Nullable PartialDate b) {
        if (a == null || b == null) {
            return false;
        }
        if (a.day() > 0 && b.day() > 0) {
            return Math.abs(ChronoUnit.DAYS.between(a.first(), b.first())) > DAYS_APART;
        }
        return a.year() != b.year() || (a.month() > 0 && b.month() > 0 && a.month() != b.month());
    }
}
