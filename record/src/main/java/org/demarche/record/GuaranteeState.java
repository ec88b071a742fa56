package org.demarche.record;

/** How far a guarantee has come. */
public enum GuaranteeState implements Named {
    DEMANDED,
    OFFERED,
    PROMISED,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
