package org.demarche.record;

/** A statement's stance towards its issue. */
public enum Stance implements Named {
    FOR,
    AGAINST,
    CONDITIONAL,
    NEUTRAL
}
