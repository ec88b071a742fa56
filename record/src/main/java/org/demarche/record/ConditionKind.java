package org.demarche.record;

/** How a condition binds what waits for it. */
public enum ConditionKind implements Named {
    IF,
    ONLY_IF,
    UNLESS,
    UNTIL,
    AFTER,
    BEFORE,
    AS_LONG_AS
}
