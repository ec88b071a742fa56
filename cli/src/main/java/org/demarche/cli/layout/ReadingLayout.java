package org.demarche.cli.layout;

import java.util.List;
import org.demarche.record.Deed;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;

/** Lays out readings: the article's headline, then its statements, nested ones beneath their holder, then deeds and who waits for whom. */
public final class ReadingLayout {
    private static final int WIDEST_ID = 8;

    private final Sheet sheet;

    /** @param sheet where to print */
    public ReadingLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Prints one reading. */
    public void print(Reading reading) {
        print(reading, "No reported statement was found.");
    }

    /**
     * Prints one reading.
     *
     * @param nothing what is said where it has no statement
     */
    public void print(Reading reading, String nothing) {
        Heading.print(sheet, reading.article());
        int idColumns = 2
                + reading.statements().stream()
                        .mapToInt(statement -> statement.id().length())
                        .max()
                        .orElse(2);
        StatementLayout layout = new StatementLayout(sheet);
        for (Nesting.Placed placed : Nesting.order(reading.statements())) {
            sheet.gap(Gutter.rules(placed.depth()));
            String gutter = Gutter.first(placed.depth(), placed.statement().id(), Math.min(idColumns, WIDEST_ID));
            layout.print(gutter, placed.statement());
        }
        if (reading.statements().isEmpty()) {
            sheet.gap();
            sheet.paragraph(new Words(nothing, sheet.paint()::quiet));
        }
        deeds(reading.deeds());
        preconditions(reading.preconditions());
        sheet.gap();
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
}
