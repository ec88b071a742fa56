package org.demarche.export;

import java.util.List;
import java.util.Optional;

/** All formats that there are. A new one is written into these two lists, and into {@code docs/exchange.md}. */
public final class Formats {
    /** What can be written, in the order of the manual. */
    public static final List<Format> WRITTEN = List.of(
            new JsonlFormat(),
            new CsvFormat(),
            new WebAnnotationFormat(),
            new BratFormat(),
            new SchemaOrgFormat(),
            new PloverFormat(),
            new GraphMlFormat(),
            new GexfFormat(),
            new DlFormat(),
            new ParquetFormat(),
            new SqliteFormat());

    /** What can be read, in the order of the manual. */
    public static final List<ImportFormat> READ =
            List.of(new JsonlImport(), new CsvImport(), new WebAnnotationImport(), new BratImport(), new DnaImport());

    private Formats() {}

    /** The format that is written under this name. */
    public static Optional<Format> written(String name) {
        return WRITTEN.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format that is read under this name. */
    public static Optional<ImportFormat> read(String name) {
        return READ.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format that a file's name stands for; empty when it could be several or none. */
    public static Optional<ImportFormat> byFileName(String name) {
        return READ.stream()
                .filter(format -> format.suffixes().stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
