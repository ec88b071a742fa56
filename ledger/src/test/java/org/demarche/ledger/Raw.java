package org.demarche.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A ledger as somebody with a database shell has it, its guards taken away. */
final class Raw implements AutoCloseable {
    private final Connection connection;

    Raw(Path file) throws SQLException {
        this(file.toString());
    }

    /** @param address as {@link Ledger#open(String)} takes it */
    Raw(String address) throws SQLException {
        boolean server = address.startsWith("jdbc:postgresql:");
        connection = DriverManager.getConnection(
                // Values go as texts that the server takes for what their columns are.
                server
                        ? address + "&stringtype=unspecified"
                        : "jdbc:sqlite:" + Path.of(address).toUri().toASCIIString());
        if (server) {
            run("SET session_replication_role = replica");
            return;
        }
        for (String name :
                strings("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'statement'")) {
            run("DROP TRIGGER " + name);
        }
    }

    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Number) {
                    statement.setObject(i + 1, values[i]);
                } else {
                    statement.setString(i + 1, values[i] == null ? null : values[i].toString());
                }
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? "|" : "").append(rows.getString(i));
                }
                found.add(row.toString());
            }
        }
        return found;
    }

    /** Everything that the ledger must never lose or change, in one text. */
    String record() throws SQLException {
        return String.join("\n", strings("SELECT * FROM revision ORDER BY seq"))
                + String.join("\n", strings("SELECT * FROM payload ORDER BY seq"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
