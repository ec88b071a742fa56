package org.demarche.record;

/** How much of a content stands in quotation marks. */
public enum Form implements Named {
    /** All of it. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** A part of it. */
    MIXED
}
