package org.demarche.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds the tables of an archive that was made of {@link TrialPages} against what was planted: which pages are of one story, and which statements stand
 * in the same words in several pages of one story. Counted in pairs of articles and pairs of statements.
 */
final class PlantedAnswers {
    private static final String ARTICLES = """
            CREATE VIEW a AS SELECT id, how, leader, sha256, regexp_extract(url, '/(story-[0-9]+)/', 1) AS story,
              regexp_extract(url, '/(same|near)/', 1) AS kind
            FROM read_parquet('%s/articles/*/*.parquet')""";
    private static final String STATEMENTS = """
            CREATE VIEW s AS SELECT a.story, a.sha256, s.article, s.id, s."group", s.number, s.speaker.name AS speaker,
              list_transform(s.content, lambda x: x.text)::VARCHAR AS words
            FROM read_parquet('%s/statements/*/*.parquet', hive_partitioning = true) s JOIN a ON s.article = a.id""";
    private static final String PAIRS =
            "(SELECT coalesce(sum(n * (n - 1) // 2), 0) FROM (SELECT count(*) AS n FROM %s GROUP BY %s))";
    private static final String READ = "a WHERE how IN ('read', 'copy', 'near copy')";

    private PlantedAnswers() {}

    /** Prints a line for each question. */
    static void print(Path out) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(ARTICLES.formatted(out));
            statement.execute(STATEMENTS.formatted(out));
            share(statement, "pairs led by one text that are of one story", READ, "leader, story", READ, "leader");
            share(statement, "pairs of one story that one text leads", READ, "leader, story", READ, "story");
            String exact = READ + " AND kind = 'same'";
            share(statement, "  exact copies alone", exact, "leader, story", exact, "story");
            String grouped = "s WHERE \"group\" IS NOT NULL";
            share(
                    statement,
                    "pairs in one group that are of one story",
                    grouped,
                    "\"group\", story",
                    grouped,
                    "\"group\"");
            share(
                    statement,
                    "pairs of one place in copies of one text that are in one group",
                    grouped,
                    "\"group\", story, sha256, number",
                    "s",
                    "story, sha256, number");
            share(
                    statement,
                    "pairs of the same words and speaker in one story that are in one group",
                    grouped,
                    "\"group\", story, words, speaker",
                    "s",
                    "story, words, speaker");
            print(statement, "SELECT kind, how, count(*) FROM a GROUP BY ALL ORDER BY ALL");
        }
    }

    private static void share(Statement statement, String what, String part, String by, String whole, String of)
            throws SQLException {
        String query = "SELECT " + PAIRS.formatted(part, by) + ", " + PAIRS.formatted(whole, of);
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            System.out.printf(
                    "%s: %d of %d, %.5f%n", what, row.getLong(1), row.getLong(2), row.getDouble(1) / row.getDouble(2));
        }
    }

    private static void print(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                System.out.println(rows.getString(1) + ", " + rows.getString(2) + ": " + rows.getLong(3));
            }
        }
    }
}
