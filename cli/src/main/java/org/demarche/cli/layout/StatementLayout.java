package org.demarche.cli.layout;

import java.util.function.UnaryOperator;
import org.demarche.record.Condition;
import org.demarche.record.Guarantee;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Lays out one statement: who and what kind of move on the first row, then when, through whom, to whom, what, and on what condition.
 * A row whose field the text does not fill is left out.
 */
final class StatementLayout {
    private final Sheet sheet;

    StatementLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param first the gutter of the statement's first row */
    void print(String first, Statement statement) {
        String under = Gutter.under(first);
        Words act = new Words(statement.act().word(), word -> sheet.paint().act(statement.act()));
        Words speaker = new Words(Phrases.speaker(statement.speaker()), sheet.paint()::strong);
        sheet.row(first, act, speaker, Phrases.confidence(statement.confidence()));

        row(under, "when", Phrases.occasion(statement.saidOn(), statement.venue()));
        row(under, "via", statement.via().isEmpty() ? null : Phrases.chain(statement.via()));
        row(under, "to", statement.addressee());
        row(under, "what", statement.contentText(), sheet.paint()::words);
        for (Span point : statement.points()) {
            row(under, "point", point.text());
        }
        for (Condition condition : statement.conditions()) {
            row(under, "condition", Phrases.condition(condition), sheet.paint()::condition);
        }
        row(under, "then", statement.waits() == null ? null : Phrases.doing(statement.waits()));
        for (Guarantee guarantee : statement.guarantees()) {
            row(under, "guarantee", Phrases.guarantee(guarantee));
        }
        row(under, "issue", issue(statement));
        if (statement.review() != null) {
            row(
                    under,
                    "review",
                    statement.review().state().word() + " by "
                            + statement.review().by());
        }
    }

    private static @Nullable String issue(Statement statement) {
        if (statement.issue().isBlank()) {
            return null;
        }
        return statement.stance() == null
                ? statement.issue()
                : statement.issue() + " (" + statement.stance().word() + ")";
    }

    private void row(String gutter, String label, @Nullable String text) {
        row(gutter, label, text, UnaryOperator.identity());
    }

    private void row(String gutter, String label, @Nullable String text, UnaryOperator<String> look) {
        if (text != null && !text.isBlank()) {
            sheet.row(gutter, new Words(label, sheet.paint()::quiet), new Words(text, look));
        }
    }
}
