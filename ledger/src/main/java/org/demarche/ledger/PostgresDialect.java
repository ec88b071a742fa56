package org.demarche.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.SearchWords.Term;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: full text in a column of the statements, its words cut by {@link Tokens}. */
final class PostgresDialect implements Dialect {
    static final String SEARCH = "search";
    private static final String[] COLUMNS =
            Stream.concat(Stream.of(StatementRow.NAMES), Stream.of(SEARCH)).toArray(String[]::new);

    private final String schema;

    PostgresDialect(String schema) {
        this.schema = schema;
    }

    @Override
    public String main() {
        return schema;
    }

    @Override
    public String temp() {
        return "pg_temp";
    }

    @Override
    public String indexOn(String index, String table) {
        return index + " ON pg_temp." + table;
    }

    @Override
    public String[] columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable Object[] values(StatementRow row) {
        @Nullable Object[] values = Arrays.copyOf(row.values(), COLUMNS.length);
        Facets facets = row.facets();
        values[values.length - 1] =
                Tokens.vector(facets.words(), facets.speaker(), facets.issue(), facets.addressee(), row.terms());
        return values;
    }

    @Override
    public String parameter(String column) {
        return column.equals(SEARCH) ? "CAST(? AS tsvector)" : "?";
    }

    @Override
    public String match(List<String> filters, List<Term> terms) {
        return Stream.of(
                        filters.stream().map(filter -> "'" + filter + "'"),
                        terms.stream().filter(term -> !term.unwanted()).map(PostgresDialect::phrase),
                        terms.stream().filter(Term::unwanted).map(term -> "!" + phrase(term)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" & "));
    }

    private static String phrase(Term term) {
        return Tokens.of(term.text()).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" <-> ", "(", term.beginning() ? ":*)" : ")"));
    }

    @Override
    public String matchAny(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
    }

    @Override
    public String from(boolean matched) {
        return "statement" + (matched ? " CROSS JOIN (SELECT CAST(? AS tsquery) AS wanted) AS looked_for" : "");
    }

    @Override
    public String condition(boolean matched) {
        return "visible = 1" + (matched ? " AND search @@ looked_for.wanted" : "");
    }

    @Override
    public String place(boolean matched) {
        return "place";
    }

    @Override
    public String rank() {
        return "-CAST(ts_rank(search, looked_for.wanted) AS DOUBLE PRECISION)";
    }

    @Override
    public List<String> pages(Handle handle) {
        // Reading every row of the chain, as the verification does, makes the server check the pages' checksums, where
        // it keeps them.
        return List.of();
    }

    @Override
    public boolean checksWordsApart() {
        return false;
    }

    @Override
    public void beginRebuild(Handle handle) {
        // The index is transactional and kept in step by the server.
    }

    @Override
    public void endRebuild(Handle handle) {
        // As above.
    }

    @Override
    public void forget(Handle handle) {
        // The rows are gone for everybody with this transaction; PostgresHome.settle frees their bytes.
    }
}
