package org.demarche.grouping;

import org.demarche.record.Named;

/** How a report's words go with those of the group's fullest report. */
public enum Join implements Named {
    /** The very same words, whatever the quotation marks, the case and the spelling. */
    VERBATIM,
    /** At least three quarters of the words of both are the same, in the same order. */
    NEAR_VERBATIM,
    /** At least three quarters of the shorter one's words stand in the longer one, in the same order. */
    PARTIAL,
    /** Other words. */
    PARAPHRASE
}
