package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.record.Act;
import org.jspecify.annotations.Nullable;

/**
 * What was said and done, in order of time; a statement that several outlets report stands once.
 *
 * @param events the earliest first
 */
public record Timeline(List<Event> events) {
    /**
     * A statement or a deed.
     *
     * @param actor who speaks or acts: the state or organisation, else the speaker
     * @param act what kind of move a statement is; null for a deed
     * @param issue what a statement is about; null for a deed
     * @param bearing how far a statement is the speaker's own; null for a deed
     * @param outlets who reports it
     * @param cited the words
     */
    public record Event(
            String actor,
            @Nullable Act act,
            @Nullable String issue,
            @Nullable Bearing bearing,
            List<String> outlets,
            Cited cited) {
        public Event {
            outlets = List.copyOf(outlets);
        }
    }

    public Timeline {
        events = List.copyOf(events);
    }

    /** Puts statements and deeds in order. */
    public static Timeline of(Corpus corpus) {
        List<Event> events = new ArrayList<>();
        for (List<Said> reports : corpus.groups()) {
            Move move = Move.of(reports);
            Said first = reports.get(0);
            events.add(new Event(
                    corpus.sides().of(first.statement().speaker()),
                    move.act(),
                    first.statement().issue(),
                    move.bearing(),
                    move.outlets(),
                    move.cited()));
        }
        for (Done done : corpus.deeds()) {
            events.add(new Event(
                    corpus.sides().of(done.deed().actor()),
                    null,
                    null,
                    null,
                    List.of(done.in().where()),
                    Cited.of(done)));
        }
        events.sort(Comparator.comparing((Event e) -> e.cited().when())
                .thenComparing(e -> e.cited().source())
                .thenComparingInt(e -> e.cited().start())
                .thenComparing(e -> e.cited().id()));
        return new Timeline(events);
    }
}
