package org.demarche.reader.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values (RFC 4180) with a header line. Lines that begin with {@code #} are comments; a byte-order mark is ignored. A
 * value in double quotes may hold commas and line ends; a double quote in it is doubled.
 */
final class Table {
    /**
     * @param line number of its first line, from 1
     * @param values by column name, stripped; every column of the header is there
     */
    record Row(int line, Map<String, String> values) {}

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private Table(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** @throws RegistryException when a row has not the header's number of values, or a quotation mark is not closed */
    static List<Row> read(String file, String text) {
        return new Table(file, text).rows();
    }

    private List<Row> rows() {
        List<String> header = null;
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                skipLine();
                continue;
            }
            int start = line;
            List<String> values = values();
            if (values.size() == 1 && values.get(0).isEmpty()) {
                continue;
            }
            if (header == null) {
                header = values;
            } else {
                rows.add(row(header, values, start));
            }
        }
        if (header == null) {
            throw new RegistryException(file, 1, "the file has no header; its first line must name the columns");
        }
        return rows;
    }

    private Row row(List<String> header, List<String> values, int start) {
        if (values.size() != header.size()) {
            throw new RegistryException(
                    file,
                    start,
                    "%d values where the header names %d columns; put a value that holds a comma in double quotes"
                            .formatted(values.size(), header.size()));
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), values.get(i));
        }
        return new Row(start, named);
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && value.toString().isBlank()) {
                value.setLength(0);
                quoted(value);
                continue;
            }
            at++;
            if (c == '\n') {
                line++;
                break;
            }
            if (c == ',') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    private void quoted(StringBuilder value) {
        int opened = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return;
            }
        }
        throw new RegistryException(
                file, opened, "a double quote is never closed; close it, or double it inside a value");
    }
}
