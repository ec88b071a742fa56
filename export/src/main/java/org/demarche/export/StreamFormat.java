package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;

/** A format that is written from the beginning to the end. */
public non-sealed interface StreamFormat extends Format {
    /**
     * Begins an export.
     *
     * @param out where the bytes go; flushed at the end, not closed
     */
    Export begin(OutputStream out, Request request) throws IOException;
}
