package org.demarche.web.state;

import org.demarche.record.Named;

/** What kind of conclusion was drawn from statements. */
public enum FindingKind implements Named {
    /** A side changed its position between two days. */
    SHIFT,
    /** A side says two things at the same time that cannot both be so. */
    CONTRADICTION,
    /** Outlets report one statement in words that cannot both be right. */
    DISAGREEMENT,
    /** Steps wait for one another in a circle. */
    DEADLOCK,
    /** A circle of waits that is no longer one. */
    DEADLOCK_ENDED
}
