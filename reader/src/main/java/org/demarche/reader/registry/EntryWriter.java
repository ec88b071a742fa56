package org.demarche.reader.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes entries as the table that {@link Registry#read} takes: comma-separated values (RFC 4180) with a header line. Stateless. */
public final class EntryWriter {
    private static final String HEADER =
            "id,name,kind,aliases,role,represents,from,to,demonyms,capital,seats,code,source\n";

    private EntryWriter() {}

    /** The entries as one table, a row each, in their order; lines end in a line feed. */
    public static String table(List<Entry> entries) {
        StringBuilder out = new StringBuilder(HEADER);
        for (Entry entry : entries) {
            out.append(String.join(
                            ",",
                            cell(entry.id()),
                            cell(entry.name()),
                            cell(entry.kind().word()),
                            cell(list(entry.aliases())),
                            cell(entry.role()),
                            cell(entry.represents()),
                            cell(entry.from() == null ? null : entry.from().toString()),
                            cell(entry.to() == null ? null : entry.to().toString()),
                            cell(list(entry.demonyms())),
                            cell(list(entry.capitals())),
                            cell(list(entry.seats())),
                            cell(entry.code()),
                            cell(entry.source())))
                    .append('\n');
        }
        return out.toString();
    }

    /** Several values in one cell; a bar in a value would part it, so it becomes a slash. */
    private static String list(List<String> values) {
        return String.join(
                "|", values.stream().map(value -> value.replace('|', '/')).toList());
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean plain = value.indexOf(',') < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0
                && !value.startsWith("#");
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
