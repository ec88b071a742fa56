package org.demarche.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format that is read. {@link Formats} lists them all. */
public interface ImportFormat {
    /** By what it is asked for; a format that is also written has the same name there. */
    String name();

    /** What it is, for help and documentation; a few words. */
    String purpose();

    /** How the names of its files end, in lower case. */
    List<String> suffixes();

    /**
     * Reads a file from its beginning to its end. It is called twice for every import, first to check and then to add, and gives the same
     * both times.
     *
     * @param file a file, or a folder where the format is a folder of files
     * @param request what the columns are called; the rest of it is not looked at
     * @throws ImportException at the first thing that cannot be imported
     * @throws IOException when the file cannot be read
     */
    void read(Path file, Request request, Intake into) throws ImportException, IOException;
}
