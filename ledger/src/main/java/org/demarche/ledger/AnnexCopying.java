package org.demarche.ledger;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Copies the rows of an {@link Annex} to another one, table by table, what others refer to first. */
final class AnnexCopying {
    private static final int BATCH = 500;

    private AnnexCopying() {}

    private record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

    static long run(Database from, Database to) throws LedgerException {
        List<Table> tables = from.read("it cannot be read", handle -> {
            List<Table> read = new ArrayList<>();
            for (String name : tables(handle, from.home().schema())) {
                read.add(read(handle, name));
            }
            return read;
        });
        return to.write("it was not filled", handle -> {
            long rows = 0;
            for (Table table : tables) {
                refuseRows(handle, table.name(), to.home());
                write(handle, table);
                rows += table.rows().size();
            }
            return rows;
        });
    }

    /** The tables of the migrations, each behind those that it refers to. */
    private static List<String> tables(Handle handle, String schema) throws SQLException {
        DatabaseMetaData data = handle.getConnection().getMetaData();
        @Nullable String in = schema.isEmpty() ? null : schema;
        Map<String, Set<String>> needs = new TreeMap<>();
        try (ResultSet found = data.getTables(null, in, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.startsWith("flyway_") && !name.startsWith("sqlite_")) {
                    needs.put(name, new LinkedHashSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : needs.entrySet()) {
            try (ResultSet keys = data.getImportedKeys(null, in, table.getKey())) {
                while (keys.next()) {
                    String other = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                    if (!other.equals(table.getKey())) {
                        table.getValue().add(other);
                    }
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < needs.size()) {
            int before = ordered.size();
            needs.forEach((name, others) -> {
                if (ordered.containsAll(others)) {
                    ordered.add(name);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + needs);
            }
        }
        return new ArrayList<>(ordered);
    }

    private static Table read(Handle handle, String name) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row :
                handle.createQuery("SELECT * FROM " + name).mapToMap().list()) {
            if (columns.isEmpty()) {
                columns.addAll(row.keySet());
            }
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.get(column)));
            rows.add(values);
        }
        return new Table(name, columns, rows);
    }

    private static void refuseRows(Handle handle, String table, Home home) throws LedgerException {
        int there = handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
        if (there > 0) {
            throw new LedgerException(home.name() + ": there is something in it already (" + there + " rows of " + table
                    + "), and it was not touched. Move it away first");
        }
    }

    private static void write(Handle handle, Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO " + table.name() + " (" + String.join(", ", table.columns()) + ") VALUES (" + marks + ")");
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                if (value instanceof Number number) {
                    batch.bind(i, number.longValue());
                } else {
                    batch.bind(i, value == null ? null : value.toString());
                }
            }
            batch.add();
            if (batch.size() == BATCH) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
