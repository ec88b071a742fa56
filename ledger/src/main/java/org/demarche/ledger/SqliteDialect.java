package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ledger.SearchWords.Term;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** SQLite: full text in an FTS5 table of its own, kept in step by triggers. */
final class SqliteDialect implements Dialect {
    private static final String TRIGGERS =
            " FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'statement' ORDER BY name";

    private List<String> triggers = List.of();

    @Override
    public String main() {
        return "main";
    }

    @Override
    public String temp() {
        return "temp";
    }

    @Override
    public String indexOn(String index, String table) {
        return "temp." + index + " ON " + table;
    }

    @Override
    public String[] columns() {
        return StatementRow.NAMES;
    }

    @Override
    public @Nullable Object[] values(StatementRow row) {
        return row.values();
    }

    @Override
    public String parameter(String column) {
        return "?";
    }

    /** An FTS5 query that is always valid: every term is quoted, whatever FTS5 would take it for. */
    @Override
    public String match(List<String> filters, List<Term> terms) {
        List<String> wanted = new ArrayList<>();
        filters.forEach(filter -> wanted.add('"' + filter + '"'));
        terms.stream()
                .filter(term -> !term.unwanted())
                .map(SqliteDialect::quoted)
                .forEach(wanted::add);
        return "(" + String.join(" AND ", wanted) + ")"
                + terms.stream()
                        .filter(Term::unwanted)
                        .map(term -> " NOT " + quoted(term))
                        .collect(Collectors.joining());
    }

    private static String quoted(Term term) {
        return '"' + term.text() + '"' + (term.beginning() ? " *" : "");
    }

    @Override
    public String matchAny(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
    }

    @Override
    public String from(boolean matched) {
        return matched ? "statement_words" : "statement";
    }

    @Override
    public String condition(boolean matched) {
        return matched ? "statement_words MATCH ?" : "visible = 1";
    }

    @Override
    public String place(boolean matched) {
        return matched ? "rowid" : "place";
    }

    @Override
    public String rank() {
        return "rank";
    }

    @Override
    public List<String> pages(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check(100)").mapTo(String.class).list().stream()
                .filter(problem -> !problem.equals("ok"))
                .toList();
    }

    @Override
    public boolean checksWordsApart() {
        return true;
    }

    /** The full text is made at one go at the end, which is faster and does not trip over a damaged index. */
    @Override
    public void beginRebuild(Handle handle) {
        triggers =
                handle.createQuery("SELECT sql" + TRIGGERS).mapTo(String.class).list();
        handle.createQuery("SELECT name" + TRIGGERS)
                .mapTo(String.class)
                .list()
                .forEach(name -> handle.execute("DROP TRIGGER " + name));
    }

    @Override
    public void endRebuild(Handle handle) {
        handle.execute("INSERT INTO statement_words (statement_words) VALUES ('rebuild')");
        triggers.forEach(handle::execute);
    }

    /** The index keeps the words of what was removed until its parts are merged. */
    @Override
    public void forget(Handle handle) {
        handle.execute("INSERT INTO statement_words (statement_words) VALUES ('optimize')");
    }
}
