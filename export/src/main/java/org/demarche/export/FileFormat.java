package org.demarche.export;

import java.io.IOException;
import java.nio.file.Path;

/** A format that needs a file, or a folder, of its own. */
public non-sealed interface FileFormat extends Format {
    /**
     * Begins an export.
     *
     * @param to a path at which there is nothing yet
     */
    Export begin(Path to, Request request) throws IOException;
}
