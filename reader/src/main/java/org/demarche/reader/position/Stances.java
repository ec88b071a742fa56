package org.demarche.reader.position;

import org.demarche.record.Act;
import org.demarche.record.Stance;

/** The stance that an act takes towards its issue. */
final class Stances {
    private Stances() {}

    /**
     * The stance of a statement: {@link Stance#CONDITIONAL} under a condition, else what the act says of it.
     *
     * @param act the act
     * @param conditional whether the position has a condition
     */
    static Stance of(Act act, boolean conditional) {
        if (conditional) {
            return Stance.CONDITIONAL;
        }
        return switch (act) {
            case SUPPORT, OFFER, COMMIT, DEMAND -> Stance.FOR;
            case ACCUSE, REFUSE, THREATEN -> Stance.AGAINST;
            case ASSERT, DENY -> Stance.NEUTRAL;
        };
    }
}
