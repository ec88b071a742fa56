package org.demarche.export;

/** A format that a ledger's articles are written in. {@link Formats} lists them all. */
public sealed interface Format permits StreamFormat, FileFormat {
    /** By what it is asked for: lower case, words joined by hyphens. */
    String name();

    /** What it is and who reads it, for help and documentation; a few words. */
    String purpose();

    /** Whether it is of no use without the articles' full text. */
    default boolean needsFullText() {
        return false;
    }
}
