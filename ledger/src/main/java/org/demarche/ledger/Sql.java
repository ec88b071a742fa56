package org.demarche.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One transaction of an {@link Annex}: SQL that both homes understand, with a question mark for every value. */
public final class Sql {
    private final Handle handle;

    Sql(Handle handle) {
        this.handle = handle;
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T from(Row row) throws SQLException;
    }

    /**
     * Changes rows.
     *
     * @param values texts, whole numbers or null, one for each question mark
     * @return how many rows
     */
    public int change(String sql, @Nullable Object... values) {
        return bound(handle.createUpdate(sql), values).execute();
    }

    /** Every row that a query finds. */
    public <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) {
        return bound(handle.createQuery(sql), values)
                .map((row, context) -> reading.from(new Row(row)))
                .list();
    }

    /** The first row that a query finds. */
    public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
        return bound(handle.createQuery(sql), values)
                .map((row, context) -> reading.from(new Row(row)))
                .findFirst();
    }

    /** The number in the first column, named {@code n}, of the only row; 0 when there is none. */
    public long count(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number("n"), values).orElse(0L);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.bindNull(i, java.sql.Types.VARCHAR);
            } else if (value instanceof Number number) {
                statement.bind(i, number.longValue());
            } else {
                statement.bind(i, value.toString());
            }
        }
        return statement;
    }
}
