package org.demarche.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Article;
import org.demarche.record.Condition;
import org.demarche.record.Deed;
import org.demarche.record.Guarantee;
import org.demarche.record.Precondition;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * A plain SQLite file: tables that refer to each other, and a full-text table that Datasette finds by itself. The schema is in
 * {@code sqlite-export.sql} beside this class.
 */
final class SqliteFormat implements FileFormat {
    private static final int TRANSACTION = 10_000;

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String purpose() {
        return "a SQLite file that Datasette opens";
    }

    @Override
    public Export begin(Path to, Request request) throws IOException {
        try {
            return new Tables(to, request.terms());
        } catch (SQLException e) {
            throw new IOException(to + ": SQLite cannot write it: " + e.getMessage(), e);
        }
    }

    private static final class Tables implements Export {
        private final Path to;
        private final Terms terms;
        private final RecordJson json = new RecordJson();
        private final Connection connection;
        private final Map<String, PreparedStatement> inserts = new HashMap<>();
        private int waiting;

        Tables(Path to, Terms terms) throws SQLException, IOException {
            this.to = to;
            this.terms = terms;
            this.connection =
                    DriverManager.getConnection("jdbc:sqlite:" + to.toUri().toASCIIString());
            run("PRAGMA journal_mode = OFF");
            run("PRAGMA synchronous = OFF");
            run("PRAGMA encoding = 'UTF-8'");
            for (String sql : schema().split(";\\s*\\n")) {
                run(sql);
            }
            connection.setAutoCommit(false);
        }

        private static String schema() throws IOException {
            try (InputStream in = SqliteFormat.class.getResourceAsStream("sqlite-export.sql")) {
                if (in == null) {
                    throw new IOException("sqlite-export.sql is missing from the program");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private void run(String sql) throws SQLException {
            if (!sql.isBlank()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        }

        @Override
        public void article(ArticleView view) throws IOException {
            try {
                add(view);
            } catch (SQLException e) {
                throw new IOException(to + ": SQLite cannot write it: " + e.getMessage(), e);
            }
        }

        private void add(ArticleView view) throws SQLException {
            Article article = view.reading().article();
            String id = view.heading().id() + "-" + view.heading().version();
            insert(
                    "article",
                    id,
                    article.source(),
                    article.url(),
                    article.outlet(),
                    article.title(),
                    String.join("; ", article.authors()),
                    article.published(),
                    article.language(),
                    article.sha256(),
                    terms == Terms.FULL_TEXT ? article.text() : null);
            for (Row row : Row.of(view, terms, json)) {
                statement(row, id);
            }
            for (Precondition p : view.reading().preconditions()) {
                insert(
                        "precondition",
                        p.statement(),
                        p.waits().actor(),
                        p.waits().action(),
                        p.on().actor(),
                        p.on().action(),
                        p.kind().word(),
                        p.heldBy());
            }
            for (Deed deed : view.reading().deeds()) {
                insert(
                        "deed",
                        id,
                        deed.id(),
                        deed.actor(),
                        deed.action(),
                        terms.quote(
                                String.join(
                                        " ",
                                        deed.content().stream().map(Span::text).toList()),
                                Terms.PART_WORDS),
                        deed.doneOn() == null ? null : deed.doneOn().toString());
            }
            if (++waiting % TRANSACTION == 0) {
                connection.commit();
            }
        }

        private void statement(Row row, String article) throws SQLException {
            var s = row.statement();
            var speaker = s.speaker();
            String key = row.found().speakerKey();
            insert("speaker", key, speaker.name(), speaker.kind().word(), speaker.id());
            insert(
                    "statement",
                    s.id(),
                    article,
                    key,
                    speaker.name(),
                    speaker.role(),
                    speaker.represents(),
                    s.act().word(),
                    s.issue(),
                    s.stance() == null ? null : s.stance().word(),
                    s.form().word(),
                    row.terms().quoted(s.contentText()),
                    s.start(),
                    s.end(),
                    row.words(s.source()),
                    row.words(s.cue()),
                    s.saidOn() == null ? null : s.saidOn().toString(),
                    row.found().day().toString(),
                    s.venue(),
                    String.join("; ", s.via()),
                    s.addressee(),
                    s.within(),
                    s.confidence(),
                    s.review() == null ? null : s.review().state().word(),
                    row.article().url());
            List<Span> content = s.content();
            for (int i = 0; i < content.size(); i++) {
                insert(
                        "span",
                        s.id(),
                        i + 1,
                        content.get(i).start(),
                        content.get(i).end());
            }
            for (Condition condition : s.conditions()) {
                insert(
                        "condition",
                        s.id(),
                        condition.kind().word(),
                        condition.by(),
                        row.words(condition.span()),
                        condition.span().start(),
                        condition.span().end());
            }
            for (Guarantee g : s.guarantees()) {
                insert(
                        "guarantee",
                        s.id(),
                        g.guarantor(),
                        g.beneficiary(),
                        g.about(),
                        g.state().word());
            }
        }

        private void insert(String table, @Nullable Object... values) throws SQLException {
            PreparedStatement insert = inserts.get(table);
            if (insert == null) {
                insert = connection.prepareStatement("INSERT " + (table.equals("speaker") ? "OR IGNORE " : "")
                        + "INTO \"" + table + "\" VALUES (" + "?, ".repeat(values.length - 1) + "?)");
                inserts.put(table, insert);
            }
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }

        @Override
        public void finish() throws IOException {
            try {
                run("INSERT INTO statement_words (statement_words) VALUES ('rebuild')");
                connection.commit();
            } catch (SQLException e) {
                throw new IOException(to + ": SQLite cannot write it: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException(to + ": SQLite cannot close it: " + e.getMessage(), e);
            }
        }
    }
}
