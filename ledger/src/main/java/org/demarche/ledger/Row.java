package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One row of what a query of an {@link Annex} found. Valid only while it is being read. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** Text of a column that is never null. */
    public String text(String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Text of a column, null where there is none. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** A whole number; 0 where there is none. */
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /** A number that is kept as 0 or 1. */
    public boolean flag(String column) throws SQLException {
        return row.getLong(column) != 0;
    }
}
