package org.demarche.cli.layout;

import java.util.List;
import java.util.function.Consumer;
import org.demarche.cli.terminal.DisplayWidth;
import org.demarche.cli.terminal.Paint;
import org.demarche.cli.terminal.Wrapping;

/**
 * A sheet of a given width onto which labelled rows are written: the label to the left, the text wrapped beside it. Lines go to the
 * printer as they are made; nothing is kept.
 */
public final class Sheet {
    /** Columns kept for a label and the space behind it. */
    private static final int LABEL = 11;
    /** Text beside a label never gets narrower than this, however deep it is nested. */
    private static final int LEAST_TEXT = 20;

    private final Consumer<String> printer;
    private final int columns;
    private final Paint paint;

    /**
     * @param printer takes finished lines
     * @param columns width in columns
     * @param paint colours
     */
    public Sheet(Consumer<String> printer, int columns, Paint paint) {
        this.printer = printer;
        this.columns = columns;
        this.paint = paint;
    }

    /** The colours of this sheet. */
    public Paint paint() {
        return paint;
    }

    /** Columns left for text beside a gutter and a label. */
    int textColumns(String gutter) {
        return Math.max(LEAST_TEXT, columns - DisplayWidth.of(gutter) - LABEL);
    }

    /** An empty line. */
    public void gap() {
        printer.accept("");
    }

    /** A line that is empty but for what stands in the gutter. */
    void gap(String gutter) {
        printer.accept(paint.quiet(gutter.stripTrailing()));
    }

    /** A rule across the sheet. */
    public void rule() {
        printer.accept(paint.quiet("─".repeat(columns)));
    }

    /** A paragraph over the whole width. */
    public void paragraph(Words words) {
        words.wrapped(columns).forEach(printer);
    }

    /** A row without a note. */
    void row(String gutter, Words label, Words text) {
        row(gutter, label, text, "");
    }

    /**
     * A row.
     *
     * @param gutter what stands to the left of the label
     * @param note a few plain characters for the right end of the first line, or empty
     */
    void row(String gutter, Words label, Words text, String note) {
        int room = textColumns(gutter);
        int noteRoom = note.isEmpty() ? 0 : DisplayWidth.of(note) + 2;
        List<String> plain = Wrapping.wrap(text.text(), room - noteRoom);
        String pad = " ".repeat(Math.max(1, LABEL - DisplayWidth.of(label.text())));
        String first = plain.get(0);
        StringBuilder line = new StringBuilder(paint.quiet(gutter))
                .append(label.painted())
                .append(pad)
                .append(text.painted(first));
        if (!note.isEmpty()) {
            line.append(" ".repeat(room - DisplayWidth.of(first) - DisplayWidth.of(note)))
                    .append(paint.quiet(note));
        }
        printer.accept(line.toString());
        String hanging = paint.quiet(Gutter.under(gutter)) + " ".repeat(LABEL);
        plain.stream().skip(1).forEach(next -> printer.accept(hanging + text.painted(next)));
    }
}
