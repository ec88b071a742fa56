package org.demarche.reader.registry;

/** In which way words name an entry. */
public enum Naming {
    /** By its name or another form of it. */
    NAME,
    /** By a word for its people or for what belongs to it ("Russian"). */
    DEMONYM,
    /** By its capital ("Moscow"). */
    CAPITAL,
    /** By a building or street that stands for it ("the Kremlin"). */
    SEAT
}
