package org.demarche.reader.registry;

/** A registry file that cannot be used; the message names the file, the line and the remedy. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
