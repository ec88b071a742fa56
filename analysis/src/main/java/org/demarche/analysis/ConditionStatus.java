package org.demarche.analysis;

import org.demarche.record.Named;

/** What became of a condition. */
public enum ConditionStatus implements Named {
    /** Nothing is known to have changed it. */
    OPEN,
    /** What was waited for is reported as done. */
    MET,
    /** The one who waits has since offered or promised the same without it. */
    WITHDRAWN
}
