package org.demarche.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns a table has, in which order and under which headers: {@code issue,speaker.name=Actor,content}. A column without another
 * header stands under its own name.
 */
public final class Columns {
    /** All columns under their own names. */
    public static final Columns ALL =
            new Columns(Column.all().stream().map(c -> new Header(c, c.word())).toList());

    /** A column and what stands above it. */
    record Header(Column column, String header) {}

    private final List<Header> headers;

    private Columns(List<Header> headers) {
        this.headers = headers;
    }

    /**
     * Reads a list of columns.
     *
     * @param typed {@code NAME} or {@code NAME=HEADER}, joined by commas
     * @throws IllegalArgumentException when a name is unknown or comes twice; the message lists the names
     */
    public static Columns of(String typed) {
        List<Header> headers = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (String each : typed.split(",", -1)) {
            int cut = each.indexOf('=');
            String name = (cut < 0 ? each : each.substring(0, cut)).strip();
            String header = cut < 0 ? name : each.substring(cut + 1).strip();
            Column column = Column.named(name)
                    .orElseThrow(() ->
                            new IllegalArgumentException("'" + name + "' is no column. There are: " + Column.words()));
            if (!seen.add(column) || !titles.add(header) || header.isEmpty()) {
                throw new IllegalArgumentException("'" + each + "' stands there twice, or has no header");
            }
            headers.add(new Header(column, header));
        }
        return new Columns(List.copyOf(headers));
    }

    List<Header> headers() {
        return headers;
    }

    /** The column under a header; one that was not named is known by its own name too. */
    Optional<Column> under(String header) {
        for (Header each : headers) {
            if (each.header.equals(header)) {
                return Optional.of(each.column);
            }
        }
        Optional<Column> own = Column.named(header);
        return own.filter(column -> headers.stream().noneMatch(each -> each.column == column));
    }

    /** The header given for a column; empty where it was not renamed. */
    Optional<String> renamed(Column column) {
        return headers.stream()
                .filter(each -> each.column == column && !each.header.equals(column.word()))
                .map(Header::header)
                .findFirst();
    }
}
