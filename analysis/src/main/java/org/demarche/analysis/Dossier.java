package org.demarche.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * One actor or one issue as a document: a table of positions, the deadlocks, what changed, the timeline and the sources, every line of it
 * cited. The same statements give the same document to the last byte, in Markdown, HTML and PDF.
 */
public final class Dossier {
    private final String title;
    private final Corpus corpus;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Cited> sources = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private Dossier(String title, Corpus corpus) {
        this.title = title;
        this.corpus = corpus;
    }

    /**
     * Writes a dossier in Markdown (CommonMark 0.31 with tables).
     *
     * @param title what it is about, its heading
     * @param corpus the statements and deeds that it is drawn from
     */
    public static String markdown(String title, Corpus corpus) {
        return DossierMarkdown.write(new Dossier(title, corpus).draw());
    }

    /**
     * Writes a dossier as a page of HTML (WHATWG HTML) that needs nothing else. Notes lead to the sources, sources to their articles.
     *
     * @param title what it is about, its heading
     * @param corpus the statements and deeds that it is drawn from
     */
    public static String html(String title, Corpus corpus) {
        return DossierHtml.write(title, new Dossier(title, corpus).draw());
    }

    /**
     * Writes a dossier as PDF 1.6, its font embedded. A character that the font has not is written by its number, U+4E2D.
     *
     * @param title what it is about, its heading
     * @param corpus the statements and deeds that it is drawn from
     * @param out where to; not closed
     * @throws IOException when it cannot be written
     */
    public static void pdf(String title, Corpus corpus, OutputStream out) throws IOException {
        DossierPdf.write(title, new Dossier(title, corpus).draw(), out);
    }

    private List<Block> draw() {
        blocks.add(new Block.Heading(1, title));
        Timeline timeline = Timeline.of(corpus);
        summary(timeline);
        positions(Board.of(corpus, Level.SIDE));
        preconditions(Preconditions.of(corpus));
        changes(Shifts.of(corpus));
        guarantees(Guarantees.of(corpus));
        events(timeline);
        blocks.add(new Block.Heading(2, "Sources"));
        blocks.add(new Block.Sources(List.copyOf(sources.values())));
        return List.copyOf(blocks);
    }

    /** The number of a source. */
    private Block.Note note(Cited cited) {
        sources.putIfAbsent(cited.id(), cited);
        return new Block.Note(numbers.computeIfAbsent(cited.id(), id -> numbers.size() + 1));
    }

    private List<Block.Run> notes(List<Cited> all) {
        return all.stream().map(cited -> (Block.Run) note(cited)).toList();
    }

    private static Block.Run plain(@Nullable Object words) {
        return new Block.Plain(words == null ? "" : String.valueOf(words));
    }

    private static List<Block.Run> cell(@Nullable Object words) {
        return List.of(plain(words));
    }

    private void summary(Timeline timeline) {
        if (timeline.events().isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing was said and nothing was done."));
            return;
        }
        Cited first = timeline.events().get(0).cited();
        Cited last = timeline.events().get(timeline.events().size() - 1).cited();
        long deeds = timeline.events().stream().filter(e -> e.act() == null).count();
        long outlets = timeline.events().stream()
                .flatMap(e -> e.outlets().stream())
                .distinct()
                .count();
        blocks.add(new Block.Table(
                List.of("Statements", "Deeds", "Outlets", "First", "Last"),
                List.of(List.of(
                        cell(timeline.events().size() - deeds),
                        cell(deeds),
                        cell(outlets),
                        List.of(plain(first.when() + " "), note(first)),
                        List.of(plain(last.when() + " "), note(last))))));
    }

    private void positions(Board board) {
        blocks.add(new Block.Heading(2, "Who stands where"));
        if (board.cells().isEmpty()) {
            blocks.add(new Block.Paragraph("No position is known."));
            return;
        }
        List<List<List<Block.Run>>> rows = new ArrayList<>();
        for (Board.Cell position : board.cells()) {
            Move latest = position.latest();
            rows.add(List.of(
                    cell(position.actor()),
                    cell(position.issue()),
                    cell(latest.act().word()),
                    cell(word(latest.stance())),
                    cell(String.join("; ", latest.conditions())),
                    cell(latest.cited().when()),
                    cell(latest.outlets().size()),
                    notes(List.of(latest.cited()))));
        }
        blocks.add(new Block.Table(
                List.of("Actor", "Issue", "Act", "Stance", "Condition", "Date", "Outlets", "Source"), rows));
    }

    private void preconditions(Preconditions found) {
        blocks.add(new Block.Heading(2, "Who waits for whom"));
        if (found.waits().isEmpty()) {
            blocks.add(new Block.Paragraph("Nobody waits for anybody."));
            return;
        }
        List<List<Block.Run>> items = new ArrayList<>();
        for (Deadlock deadlock : found.deadlocks()) {
            List<Cited> cited = new ArrayList<>();
            deadlock.waits().forEach(wait -> cited.addAll(wait.cited()));
            items.add(item("Deadlock.", deadlock.sentence(), cited));
        }
        for (Wait wait : found.waits()) {
            List<Block.Run> item = new ArrayList<>();
            item.add(plain(wait.phrase() + " – " + wait.status().word() + " "));
            item.addAll(notes(wait.cited()));
            if (wait.changedBy() != null) {
                item.add(plain(", changed by "));
                item.add(note(wait.changedBy()));
            }
            items.add(item);
        }
        found.openings().stream()
                .filter(opening -> !opening.opens().isEmpty())
                .findFirst()
                .ifPresent(opening -> items.add(item(
                        "Opens most.",
                        opening.step().phrase() + ", for then: "
                                + opening.opens().stream().map(Step::phrase).collect(Collectors.joining("; ")),
                        found.waits().stream()
                                .filter(wait -> wait.on().equals(opening.step()))
                                .flatMap(wait -> wait.cited().stream())
                                .distinct()
                                .toList())));
        blocks.add(new Block.Bullets(items));
    }

    private List<Block.Run> item(String strong, String words, List<Cited> cited) {
        List<Block.Run> item = new ArrayList<>();
        item.add(new Block.Strong(strong));
        item.add(plain(" " + words + " "));
        item.addAll(notes(cited));
        return item;
    }

    private void changes(Shifts found) {
        blocks.add(new Block.Heading(2, "What changed and what clashes"));
        List<List<Block.Run>> items = new ArrayList<>();
        found.shifts().forEach(s -> items.add(item("Shift.", s.sentence(), List.of(s.before(), s.after()))));
        found.contradictions()
                .forEach(c -> items.add(item("Contradiction.", c.sentence(), List.of(c.one(), c.other()))));
        found.disagreements()
                .forEach(d -> items.add(item("Outlets disagree.", d.sentence(), List.of(d.one(), d.other()))));
        blocks.add(items.isEmpty() ? new Block.Paragraph("Nothing was found.") : new Block.Bullets(items));
    }

    private void guarantees(Guarantees found) {
        if (found.entries().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "Guarantees"));
        List<List<List<Block.Run>>> rows = new ArrayList<>();
        for (Guarantees.Entry entry : found.entries()) {
            rows.add(List.of(
                    cell(entry.guarantor() == null ? "unnamed" : entry.guarantor()),
                    cell(entry.beneficiary() == null ? "unnamed" : entry.beneficiary()),
                    cell(entry.state().word()),
                    notes(entry.mentions().stream()
                            .map(Guarantees.Mention::cited)
                            .toList())));
        }
        blocks.add(new Block.Table(List.of("Guarantor", "Beneficiary", "State", "Sources"), rows));
    }

    private void events(Timeline timeline) {
        blocks.add(new Block.Heading(2, "Timeline"));
        List<List<Block.Run>> items = new ArrayList<>();
        for (Timeline.Event event : timeline.events()) {
            String bearing = event.bearing() == null || event.bearing().own() ? "" : ", " + word(event.bearing());
            String act = event.act() == null ? "deed" : event.act().word();
            items.add(List.of(
                    plain(event.cited().when() + " " + event.cited().actor() + " – " + act + bearing + ": "
                            + event.cited().words() + " "),
                    note(event.cited())));
        }
        blocks.add(new Block.Bullets(items));
    }

    private static String word(@Nullable Named named) {
        return named == null ? "" : named.word();
    }
}
