package org.demarche.export;

/** Something that cannot be imported. The message names the file, the place in it, what is wrong and what would help. */
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message names file, place and remedy */
    public ImportException(String message) {
        super(message);
    }

    /** @param message names file, place and remedy */
    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
