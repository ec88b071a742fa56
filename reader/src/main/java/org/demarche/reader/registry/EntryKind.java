package org.demarche.reader.registry;

import org.demarche.record.Named;

/** What kind of thing an entry of the registry is. */
public enum EntryKind implements Named {
    /** A state, or a bloc of states without institutions ("the West"). */
    STATE,
    /** An international organisation, an organ of a state, an armed group, a party, a think tank, a company. */
    ORGANISATION,
    /** A news agency, broadcaster, newspaper or news site. */
    OUTLET,
    /** A person in one office for one term; a person with two offices has two entries. */
    PERSON,
    /** A treaty or another document with a proper name. */
    DOCUMENT
}
