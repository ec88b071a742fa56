package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Temporary derived tables beside those in use, and the differences between the two. */
final class Copy {
    private static final List<String> TABLES = List.of("article", "article_version", "statement", "tie");

    private final Handle handle;
    private final Dialect dialect;

    Copy(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    void create() {
        for (String table : TABLES) {
            handle.execute("CREATE TEMPORARY TABLE " + table + " AS SELECT * FROM " + dialect.main() + "." + table
                    + " WHERE 1 = 0");
        }
        index("copy_article", "article", "id");
        index("copy_version", "article_version", "article, version");
        index("copy_statement", "statement", "id");
        index("copy_num", "statement", "num");
        index("copy_of_article", "statement", "article, num");
        handle.execute("CREATE UNIQUE INDEX " + dialect.indexOn("copy_tie", "tie") + " (statement, other)");
    }

    private void index(String name, String table, String columns) {
        handle.execute("CREATE INDEX " + dialect.indexOn(name, table) + " (" + columns + ")");
    }

    long statements() {
        return handle.createQuery("SELECT count(*) FROM " + dialect.temp() + ".statement")
                .mapTo(Long.class)
                .one();
    }

    /** Hears of a difference. */
    interface Listener {
        void differs(@Nullable String article, @Nullable String statement, String problem);
    }

    void differences(Listener listener) {
        differences("article", "id", "NULL", listener);
        differences("article_version", "article", "NULL", listener);
        differences("statement", "article", "id", listener);
        differences("tie", "NULL", "statement", listener);
    }

    private List<String> columns(String table) {
        return switch (table) {
            case "article" -> List.of("id", "identity", "version", "revisions");
            case "article_version" -> List.of(VersionRow.NAMES);
            case "tie" -> List.of("statement", "other", "same");
            default -> List.of(dialect.columns());
        };
    }

    /** @param article, statement the columns that hold their ids, or NULL */
    private void differences(String table, String article, String statement, Listener listener) {
        List<String> columns = columns(table);
        List<String> keys = new ArrayList<>(columns);
        keys.retainAll(
                switch (table) {
                    case "article_version" -> List.of("article", "version");
                    case "tie" -> List.of("statement", "other");
                    default -> List.of("id");
                });
        String same = keys.stream().map(key -> "a." + key + " = b." + key).collect(Collectors.joining(" AND "));
        String differing = columns.stream()
                .map(column -> "CASE WHEN a." + column + " IS DISTINCT FROM b." + column + " THEN ' " + column
                        + "' ELSE '' END")
                .collect(Collectors.joining(" || "));
        String about = "SELECT " + column(article) + " AS about, " + column(statement) + " AS said, ";
        String absent = " WHERE b." + keys.get(0) + " IS NULL";
        String joined = " FROM %s." + table + " a LEFT JOIN %s." + table + " b ON " + same;
        report(
                about + "'' AS differing" + joined.formatted(dialect.temp(), dialect.main()) + absent,
                "it is missing from the table " + table,
                listener);
        report(
                about + "'' AS differing" + joined.formatted(dialect.main(), dialect.temp()) + absent,
                "it stands in the table " + table + " without any revision",
                listener);
        report(
                "SELECT * FROM (" + about + differing + " AS differing"
                        + joined.formatted(dialect.temp(), dialect.main()) + " WHERE b." + keys.get(0)
                        + " IS NOT NULL) AS compared WHERE differing <> ''",
                "what the table " + table + " holds is not what the revisions say, in:",
                listener);
    }

    private static String column(String name) {
        return name.equals("NULL") ? name : "a." + name;
    }

    private void report(String sql, String problem, Listener listener) {
        handle.createQuery(sql)
                .map((row, context) -> new @Nullable String[] {
                    row.getString("about"), row.getString("said"), row.getString("differing")
                })
                .forEach(found -> listener.differs(found[0], found[1], problem + found[2]));
    }
}
