package org.demarche.record;

/** What people have said of a statement that a machine read. */
public enum ReviewState implements Named {
    ACCEPTED,
    CORRECTED,
    REJECTED
}
