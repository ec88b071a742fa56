package org.demarche.reader.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists that lie beside the classes: comma-separated values without quotation, comments after {@code #}, one header line. */
final class Listing {
    private Listing() {}

    /** The rows without the header; every row has as many values as the header. */
    static List<String[]> rows(String file) {
        try (InputStream in = Listing.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + file + " is missing; install it again");
            }
            List<String[]> rows = new ArrayList<>();
            int columns = -1;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] values = line.split(",", -1);
                if (columns >= 0) {
                    if (values.length != columns) {
                        throw new IllegalStateException(file + ": '" + line + "' has not " + columns + " values");
                    }
                    rows.add(values);
                }
                columns = columns < 0 ? values.length : columns;
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
