package org.demarche.grouping;

/** How the speakers of two statements go together. */
enum Accord {
    /** One and the same. */
    SAME,
    /** They speak for the same state or organisation, and are not two persons of different names. */
    SIDE,
    /** Nothing tells: for whom at least one of them speaks is not known. */
    OPEN,
    /** Two persons of different names, or speakers for different states or organisations. */
    OTHER
}
