package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Article;
import org.demarche.record.Deed;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Statement;

/** Lays out readings: the article's headline, then its statements, nested ones beneath their holder, then deeds and who waits for whom. */
public final class ReadingLayout {
    private final Sheet sheet;

    /** @param sheet where to print */
    public ReadingLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Prints one reading. */
    public void print(Reading reading) {
        heading(reading.article());
        int idColumns = 1
                + reading.statements().stream()
                        .mapToInt(statement -> statement.id().length())
                        .max()
                        .orElse(2);
        StatementLayout layout = new StatementLayout(sheet, Math.min(idColumns, 8));
        for (Nesting.Placed placed : Nesting.order(reading.statements())) {
            sheet.gap(Gutter.rules(placed.depth()));
            layout.print(placed.statement(), placed.depth());
        }
        if (reading.statements().isEmpty()) {
            sheet.gap();
            sheet.paragraph(new Words("No reported statement was found.", sheet.paint()::quiet));
        }
        deeds(reading.deeds());
        preconditions(reading.preconditions());
        sheet.gap();
    }

    private void heading(Article article) {
        String title = article.title() == null ? article.source() : article.title();
        sheet.paragraph(new Words(title, sheet.paint()::strong));
        List<String> facts = new ArrayList<>();
        if (article.outlet() != null) {
            facts.add(article.outlet());
        }
        if (article.published() != null) {
            facts.add(Phrases.published(article.published()));
        }
        facts.add(article.source());
        sheet.paragraph(new Words(String.join(" · ", facts), sheet.paint()::quiet));
        sheet.rule();
    }

    private void deeds(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.paragraph(new Words("What was done", sheet.paint()::strong));
        for (Deed deed : deeds) {
            String when = deed.doneOn() == null ? "" : " (" + Phrases.date(deed.doneOn()) + ")";
            String via = deed.via().isEmpty() ? "" : ", via " + Phrases.chain(deed.via());
            line(deed.id(), deed.actor() + ": " + deed.action() + when + via);
        }
    }

    private void preconditions(List<Precondition> preconditions) {
        if (preconditions.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.paragraph(new Words("Who waits for whom", sheet.paint()::strong));
        for (Precondition precondition : preconditions) {
            line(precondition.statement(), Phrases.precondition(precondition));
        }
    }

    private void line(String id, String text) {
        sheet.row("", new Words(id, sheet.paint()::quiet), Words.plain(text));
    }

    /** The counts of one reading as one line: {@code 12 statements by 5 speakers, 3 on a condition, 1 nested; 2 deeds}. */
    public static String counts(List<Statement> statements, int deeds) {
        long speakers =
                statements.stream().map(s -> s.speaker().name()).distinct().count();
        long conditional =
                statements.stream().filter(s -> !s.conditions().isEmpty()).count();
        long nested = statements.stream().filter(s -> s.within() != null).count();
        String words = Phrases.count(statements.size(), "statement", "statements") + " by "
                + Phrases.count(speakers, "speaker", "speakers") + ", " + conditional + " on a condition, " + nested
                + " nested";
        return deeds == 0 ? words : words + "; " + Phrases.count(deeds, "deed", "deeds");
    }
}
