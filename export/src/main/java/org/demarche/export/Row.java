package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.StatementView;
import org.demarche.record.Article;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its article, as a line of a table.
 *
 * @param view the article
 * @param found what the ledger knows of the statement
 * @param statement the statement as it stands in the article's reading
 * @param cut the statement's JSON under the export's terms
 * @param terms the export's terms
 */
record Row(ArticleView view, StatementView found, Statement statement, ObjectNode cut, Terms terms, RecordJson json) {
    /** The rows of an article, in reading order. */
    static List<Row> of(ArticleView view, Terms terms, RecordJson json) {
        Quoted quoted = new Quoted(terms);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < view.statements().size(); i++) {
            // The reading's own: one within a statement that is not here stands outermost there.
            Statement statement = view.reading().statements().get(i);
            ObjectNode cut = json.statement(statement);
            quoted.statement(cut);
            rows.add(new Row(view, view.statements().get(i), statement, cut, terms, json));
        }
        return rows;
    }

    Article article() {
        return view.reading().article();
    }

    /** A list or object of the statement as JSON; null where it is empty. */
    @Nullable
    String json(String field) {
        JsonNode value = cut.path(field);
        return value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty())
                ? null
                : json.text(value);
    }

    /** The words of a single span as far as they may be quoted. */
    @Nullable
    String words(@Nullable Span span) {
        return span == null ? null : terms.quote(span.text(), Terms.PART_WORDS);
    }

    static @Nullable String span(@Nullable Span span) {
        return span == null ? null : Spans.text(List.of(span));
    }

    /** A list in one cell: joined by semicolons, or as JSON where an element has one. */
    @Nullable
    String list(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        boolean plain = values.stream().noneMatch(v -> v.contains(";") || v.startsWith("[") || !v.equals(v.strip()));
        if (plain) {
            return String.join("; ", values);
        }
        var array = json.array();
        values.forEach(array::add);
        return json.text(array);
    }
}
