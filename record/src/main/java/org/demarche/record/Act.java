package org.demarche.record;

/**
 * What kind of move a statement is. The constants stand in the order of precedence: where two fit, the later one is taken.
 * Nearest PLOVER and CAMEO codes are given for readers who know those.
 */
public enum Act implements Named {
    /** Claims, describes, explains, predicts, assesses (CAMEO 01). */
    ASSERT,
    /** Agrees with, welcomes, endorses, backs, thanks, praises (PLOVER AGREE, SUPPORT; CAMEO 04, 05). */
    SUPPORT,
    /** Proposes, declares itself ready or open, invites (CAMEO 03). */
    OFFER,
    /** Promises what it will itself do, announces its own plan (CAMEO 03, 05, 06). */
    COMMIT,
    /** Requires, requests, urges, calls on, asks somebody (PLOVER REQUEST; CAMEO 02, 10). */
    DEMAND,
    /** Blames, condemns, criticises (PLOVER ACCUSE, PROTEST; CAMEO 11). */
    ACCUSE,
    /** Says that something claimed of it is not so (CAMEO 11, 12). */
    DENY,
    /** Rejects, rules out, says that it will not (PLOVER REJECT; CAMEO 12). */
    REFUSE,
    /** Warns of harm it will itself do or consequences it will itself impose (PLOVER THREATEN; CAMEO 13). */
    THREATEN
}
