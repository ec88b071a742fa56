package org.demarche.ledger;

import org.demarche.record.Named;

/** Who can author a revision. */
public enum AuthorKind implements Named {
    /** The reader: a program that found statements in an article. */
    READER,
    /** A person, whose word stands above the reader's. */
    PERSON
}
