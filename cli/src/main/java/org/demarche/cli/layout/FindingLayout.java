package org.demarche.cli.layout;

import java.util.List;
import org.demarche.analysis.Cited;

/** Lays out findings of an analysis: a heading, labelled rows, and the statements that each finding rests on. */
public final class FindingLayout {
    private final Sheet sheet;

    /** @param sheet where to print */
    public FindingLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A heading with a gap before it. */
    public void heading(String text) {
        sheet.paragraph(new Words(text, sheet.paint()::strong));
        sheet.gap();
    }

    /** A paragraph. */
    public void paragraph(String text) {
        sheet.paragraph(Words.plain(text));
    }

    /** A labelled row; a label of at most ten columns stands well. */
    public void row(String label, String text) {
        sheet.row("", new Words(label, sheet.paint()::quiet), Words.plain(text));
    }

    /** The statements that a finding rests on, each with its sentence and its id. */
    public void cited(String label, List<Cited> all) {
        all.forEach(one -> cited(label, one));
    }

    /** A statement that a finding rests on. */
    public void cited(String label, Cited one) {
        row(label, one.when() + ", " + one.actor() + ": " + one.sentence());
        sheet.row(
                "", Words.plain(""), new Words("[" + one.id() + "] " + one.where() + title(one), sheet.paint()::quiet));
    }

    private static String title(Cited one) {
        return one.title() == null ? "" : ": " + one.title();
    }

    /** An empty line. */
    public void gap() {
        sheet.gap();
    }
}
