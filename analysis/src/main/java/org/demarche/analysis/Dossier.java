package org.demarche.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * One actor or one issue as a document: a table of positions, the deadlocks, what changed, the timeline and the sources, every line of it
 * cited. The same statements give the same document to the last character.
 */
public final class Dossier {
    private final String title;
    private final Corpus corpus;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Cited> sources = new LinkedHashMap<>();

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
        return new Dossier(title, corpus).write();
    }

    private String write() {
        StringBuilder page = new StringBuilder("# ").append(escaped(title)).append("\n\n");
        Timeline timeline = Timeline.of(corpus);
        page.append(summary(timeline));
        page.append(positions(Board.of(corpus, Level.SIDE)));
        page.append(preconditions(Preconditions.of(corpus)));
        page.append(changes(Shifts.of(corpus)));
        page.append(guarantees(Guarantees.of(corpus)));
        page.append(events(timeline));
        page.append("\n## Sources\n\n");
        sources.forEach((id, cited) -> page.append(numbers.get(id))
                .append(". ")
                .append(escaped(cited.sentence()))
                .append(" — ")
                .append(escaped(cited.where()))
                .append(cited.title() == null ? "" : ", “" + escaped(cited.title()) + "”")
                .append(", ")
                .append(escaped(cited.url() == null ? cited.source() : cited.url()))
                .append(", characters ")
                .append(cited.start())
                .append("–")
                .append(cited.end())
                .append(" (`")
                .append(cited.id().replace("`", ""))
                .append("`)\n"));
        return page.toString();
    }

    /** The number of a source, in brackets. */
    private String note(Cited cited) {
        sources.putIfAbsent(cited.id(), cited);
        return "[" + numbers.computeIfAbsent(cited.id(), id -> numbers.size() + 1) + "]";
    }

    private String notes(List<Cited> all) {
        return all.stream().map(this::note).collect(Collectors.joining(""));
    }

    private String summary(Timeline timeline) {
        if (timeline.events().isEmpty()) {
            return "Nothing was said and nothing was done.\n";
        }
        Cited first = timeline.events().get(0).cited();
        Cited last = timeline.events().get(timeline.events().size() - 1).cited();
        long deeds = timeline.events().stream().filter(e -> e.act() == null).count();
        long outlets = timeline.events().stream()
                .flatMap(e -> e.outlets().stream())
                .distinct()
                .count();
        return "| Statements | Deeds | Outlets | First | Last |\n|---|---|---|---|---|\n| "
                + (timeline.events().size() - deeds) + " | " + deeds + " | " + outlets + " | " + first.when() + " "
                + note(first) + " | " + last.when() + " " + note(last) + " |\n";
    }

    private String positions(Board board) {
        StringBuilder part = new StringBuilder("\n## Who stands where\n\n");
        if (board.cells().isEmpty()) {
            return part.append("No position is known.\n").toString();
        }
        part.append(
                "| Actor | Issue | Act | Stance | Condition | Date | Outlets | Source |\n|---|---|---|---|---|---|---|---|\n");
        for (Board.Cell cell : board.cells()) {
            Move latest = cell.latest();
            part.append(row(
                    cell.actor(),
                    cell.issue(),
                    latest.act().word(),
                    word(latest.stance()),
                    String.join("; ", latest.conditions()),
                    latest.cited().when().toString(),
                    String.valueOf(latest.outlets().size()),
                    note(latest.cited())));
        }
        return part.toString();
    }

    private String preconditions(Preconditions found) {
        StringBuilder part = new StringBuilder("\n## Who waits for whom\n\n");
        if (found.waits().isEmpty()) {
            return part.append("Nobody waits for anybody.\n").toString();
        }
        for (Deadlock deadlock : found.deadlocks()) {
            List<Cited> cited = new ArrayList<>();
            deadlock.waits().forEach(wait -> cited.addAll(wait.cited()));
            part.append("- **Deadlock.** ")
                    .append(escaped(deadlock.sentence()))
                    .append(" ")
                    .append(notes(cited))
                    .append("\n");
        }
        for (Wait wait : found.waits()) {
            part.append("- ")
                    .append(escaped(wait.phrase()))
                    .append(" – ")
                    .append(wait.status().word())
                    .append(" ")
                    .append(notes(wait.cited()));
            if (wait.changedBy() != null) {
                part.append(", changed by ").append(note(wait.changedBy()));
            }
            part.append("\n");
        }
        return part.toString();
    }

    private String changes(Shifts found) {
        StringBuilder part = new StringBuilder();
        found.shifts()
                .forEach(s -> part.append("- **Shift.** ")
                        .append(escaped(s.sentence()))
                        .append(" ")
                        .append(notes(List.of(s.before(), s.after())))
                        .append("\n"));
        found.contradictions()
                .forEach(c -> part.append("- **Contradiction.** ")
                        .append(escaped(c.sentence()))
                        .append(" ")
                        .append(notes(List.of(c.one(), c.other())))
                        .append("\n"));
        found.disagreements()
                .forEach(d -> part.append("- **Outlets disagree.** ")
                        .append(escaped(d.sentence()))
                        .append(" ")
                        .append(notes(List.of(d.one(), d.other())))
                        .append("\n"));
        return "\n## What changed and what clashes\n\n" + (part.length() == 0 ? "Nothing was found.\n" : part);
    }

    private String guarantees(Guarantees found) {
        if (found.entries().isEmpty()) {
            return "";
        }
        StringBuilder part = new StringBuilder(
                "\n## Guarantees\n\n| Guarantor | Beneficiary | State | Sources |\n|---|---|---|---|\n");
        for (Guarantees.Entry entry : found.entries()) {
            part.append(row(
                    entry.guarantor() == null ? "unnamed" : entry.guarantor(),
                    entry.beneficiary() == null ? "unnamed" : entry.beneficiary(),
                    entry.state().word(),
                    notes(entry.mentions().stream()
                            .map(Guarantees.Mention::cited)
                            .toList())));
        }
        return part.toString();
    }

    private String events(Timeline timeline) {
        StringBuilder part = new StringBuilder("\n## Timeline\n\n");
        for (Timeline.Event event : timeline.events()) {
            part.append("- ")
                    .append(event.cited().when())
                    .append(" ")
                    .append(escaped(event.cited().actor()))
                    .append(" – ")
                    .append(event.act() == null ? "deed" : event.act().word())
                    .append(event.bearing() == null || event.bearing().own() ? "" : ", " + word(event.bearing()))
                    .append(": ")
                    .append(escaped(event.cited().words()))
                    .append(" ")
                    .append(note(event.cited()))
                    .append("\n");
        }
        return part.toString();
    }

    private static String word(@Nullable Named named) {
        return named == null ? "" : named.word();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            boolean note = cell.matches("(\\[\\d+])+");
            row.append(" ").append(note ? cell : escaped(cell)).append(" |");
        }
        return row.append("\n").toString();
    }

    /** Text that Markdown shows as it is: one line, nothing of it markup, no HTML. */
    private static String escaped(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip()
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~^])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
