package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("export.db");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            Written.file(ledger, "sqlite", file, Request.DEFAULT);
        }
    }

    @Test
    void theFileIsSoundAndEveryReferenceLeadsSomewhere() throws Exception {
        assertThat(query("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(query("PRAGMA foreign_key_check")).isEmpty();
        assertThat(query("SELECT text FROM article WHERE text IS NOT NULL")).isEmpty();
    }

    @Test
    void tablesJoinAsTheStatementsDo() throws Exception {
        assertThat(query("SELECT sp.name || ' ' || c.kind || ' ' || c.\"by\" || ' ' || a.url FROM statement s"
                        + " JOIN speaker sp ON sp.key = s.speaker JOIN condition c ON c.statement = s.id"
                        + " JOIN article a ON a.id = s.article"))
                .containsExactly("Ada Holm only-if Norland " + Sample.STRAIT);
        assertThat(query("SELECT on_action FROM precondition")).containsExactly("withdraw <the> fleet");
        assertThat(query("SELECT content FROM deed")).containsExactly("The fleet left port on Monday");
        assertThat(query("SELECT count(*) FROM span")).containsExactly("6");
    }

    /** Datasette takes a full-text table for the table it names as its content. */
    @Test
    void wordsAreFoundAndDatasetteCanTell() throws Exception {
        assertThat(query("SELECT speaker_name FROM statement WHERE rowid IN"
                        + " (SELECT rowid FROM statement_words WHERE statement_words MATCH 'strait fleet')"))
                .containsExactly("Ada Holm");
        assertThat(
                        query(
                                "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content%=%statement%'"))
                .containsExactly("statement_words");
    }

    private List<String> query(String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
