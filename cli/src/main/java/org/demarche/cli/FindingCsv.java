package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings as CSV (RFC 4180, lines without the carriage return): one row a finding, a column for every member however deep it lies, its
 * name joined by dots; a list is one cell, its items joined by a bar.
 */
final class FindingCsv {
    private FindingCsv() {}

    /** The header and the rows; nothing when there is no finding. */
    static List<String> lines(List<ObjectNode> findings) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (ObjectNode finding : findings) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", finding, row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add(columns.stream().map(FindingCsv::cell).collect(Collectors.joining(",")));
        }
        for (Map<String, String> row : rows) {
            lines.add(columns.stream()
                    .map(column -> cell(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue(), row));
        } else {
            row.put(name, text(node));
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(text(item)));
            return String.join(" | ", items);
        }
        return node.isNull() ? "" : node.isObject() ? node.toString() : node.asText();
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
