package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.grouping.Alignment;
import org.demarche.grouping.Edit;
import org.demarche.grouping.Join;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * What outlets made of one statement's wording: which words were dropped, added or altered, and whom each names as its source. Only reports
 * that carry the same words, or most of them, are compared; a paraphrase is no drift of a wording.
 *
 * @param statements statements of which at least one report has other words, the earliest first
 */
public record Drift(List<Drifted> statements) {
    /**
     * One statement.
     *
     * @param speaker who spoke
     * @param fullest the report with the most words, against which the others are compared
     * @param versions the reports of other outlets that keep most of the words and not all
     */
    public record Drifted(String speaker, Cited fullest, List<Version> versions) {
        public Drifted {
            versions = List.copyOf(versions);
        }
    }

    /**
     * One outlet's wording.
     *
     * @param report the report
     * @param join how much of the fullest wording it keeps
     * @param takenFrom the medium that it names as its source, else the one whose text it copies; null when nothing tells
     * @param changes what it dropped, added or altered, in reading order
     */
    public record Version(Cited report, Join join, @Nullable String takenFrom, List<Change> changes) {
        public Version {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A stretch of words that is not the same.
     *
     * @param kind what became of it
     * @param from the words of the fullest report; null when they were added
     * @param to the words of this report; null when they were dropped
     */
    public record Change(
            Edit.Kind kind, @Nullable String from, @Nullable String to) {}

    public Drift {
        statements = List.copyOf(statements);
    }

    /** Compares the reports of every statement that several outlets have ({@link Corpus#withCopies}). */
    public static Drift of(Corpus corpus) {
        List<Drifted> statements = new ArrayList<>();
        for (List<Said> reports : corpus.groups()) {
            if (reports.size() > 1) {
                Said fullest = reports.stream()
                        .max(Comparator.comparingInt(
                                said -> said.words().tokens().size()))
                        .orElseThrow();
                List<Version> versions = new ArrayList<>();
                for (Said other : reports) {
                    if (!other.in().id().equals(fullest.in().id())) {
                        compare(fullest, other, corpus.origin(other), versions);
                    }
                }
                if (!versions.isEmpty()) {
                    statements.add(new Drifted(fullest.statement().speaker().name(), Cited.of(fullest), versions));
                }
            }
        }
        statements.sort(Comparator.comparing((Drifted d) -> d.fullest().when())
                .thenComparing(d -> d.fullest().id()));
        return new Drift(statements);
    }

    private static void compare(Said fullest, Said other, @Nullable String origin, List<Version> versions) {
        Alignment aligned =
                Alignment.of(fullest.statement().content(), other.statement().content());
        Join join = aligned.join();
        if (join != Join.VERBATIM && join != Join.PARAPHRASE) {
            List<String> via = other.statement().via();
            versions.add(new Version(
                    Cited.of(other),
                    join,
                    via.isEmpty() ? origin : via.get(0),
                    aligned.edits().stream()
                            .filter(edit -> edit.kind() != Edit.Kind.KEPT)
                            .map(edit -> new Change(edit.kind(), text(edit.from()), text(edit.to())))
                            .toList()));
        }
    }

    private static @Nullable String text(@Nullable Span span) {
        return span == null ? null : span.text();
    }
}
