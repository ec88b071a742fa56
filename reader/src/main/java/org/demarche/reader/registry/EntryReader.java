package org.demarche.reader.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries from a table with the columns {@code id, name, kind, aliases, role, represents, from, to, demonyms, capital, source}
 * and, for states, {@code code} and {@code seats}. {@code name} and {@code kind} are required; an absent column is empty everywhere.
 */
final class EntryReader {
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "name",
            "kind",
            "aliases",
            "role",
            "represents",
            "from",
            "to",
            "demonyms",
            "capital",
            "seats",
            "code",
            "source");

    private static final Pattern ID = Pattern.compile("(?:wikidata:)?(Q[1-9]\\d*)");
    private static final Pattern BAR = Pattern.compile("\\|");

    private final String file;

    private EntryReader(String file) {
        this.file = file;
    }

    /** @throws RegistryException at the first row that cannot be an entry */
    static List<Entry> read(String file, String text) {
        EntryReader reader = new EntryReader(file);
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : Table.read(file, text)) {
            entries.add(reader.entry(row));
        }
        return entries;
    }

    private Entry entry(Table.Row row) {
        for (String column : row.values().keySet()) {
            if (!COLUMNS.contains(column)) {
                throw bad(row, "unknown column '" + column + "'; known ones are " + String.join(", ", sortedColumns()));
            }
        }
        String name = value(row, "name");
        if (name == null) {
            throw bad(row, "no name; give every row one");
        }
        String kind = value(row, "kind");
        EntryKind known = Named.find(EntryKind.class, kind == null ? "" : kind)
                .orElseThrow(() -> bad(
                        row,
                        "kind '%s' of %s is not known; use one of %s"
                                .formatted(kind, name, Named.words(EntryKind.class))));
        String source = value(row, "source");
        try {
            return new Entry(
                    name,
                    known,
                    id(row),
                    list(row, "aliases"),
                    value(row, "role"),
                    value(row, "represents"),
                    date(row, "from"),
                    date(row, "to"),
                    list(row, "demonyms"),
                    list(row, "capital"),
                    list(row, "seats"),
                    value(row, "code"),
                    source == null ? Entry.UNVERIFIED : source);
        } catch (IllegalArgumentException e) {
            throw bad(row, name + ": " + e.getMessage() + "; correct the dates");
        }
    }

    private static List<String> sortedColumns() {
        return COLUMNS.stream().sorted().toList();
    }

    /** The Wikidata id, null when there is none; an id of another register is not kept. */
    private @Nullable String id(Table.Row row) {
        String id = value(row, "id");
        if (id == null) {
            return null;
        }
        var matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw bad(row, "id '" + id + "' is no Wikidata id; write one like Q142, or leave it empty");
        }
        return matcher.group(1);
    }

    private @Nullable PartialDate date(Table.Row row, String column) {
        String date = value(row, column);
        if (date == null) {
            return null;
        }
        return PartialDate.parse(date)
                .orElseThrow(() -> bad(
                        row,
                        column + " '" + date + "' is no date; write 2021, 2021-05 or 2021-05-17, or leave it empty"));
    }

    private static @Nullable String value(Table.Row row, String column) {
        String value = row.values().get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    private static List<String> list(Table.Row row, String column) {
        String value = row.values().getOrDefault(column, "");
        return Arrays.stream(BAR.split(value))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private RegistryException bad(Table.Row row, String problem) {
        return new RegistryException(file, row.line(), problem);
    }
}
