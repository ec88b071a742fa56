package org.demarche.web;

import java.util.List;
import java.util.function.Predicate;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Sides;
import org.demarche.analysis.Timeline;
import org.demarche.analysis.Wait;
import org.demarche.web.state.Finding;
import org.demarche.web.state.RecordState;

/**
 * A part of the record that has pages and charts: an issue, an actor, or all of it.
 *
 * @param kind what the page is about: {@code issue}, {@code actor} or {@code record}
 * @param name name of the issue or actor, empty for all
 * @param path path of its page; its charts' paths begin with it
 * @param corpus its statements
 * @param waits who waits for whom in it
 * @param findings what was concluded of it, the latest first
 */
record Scope(String kind, String name, String path, Corpus corpus, List<Wait> waits, List<Finding> findings) {

    static Scope all(RecordState state) {
        return new Scope("record", "", "", state.corpus(), state.preconditions().waits(), state.findings());
    }

    static Scope issue(RecordState state, String issue) {
        return state.once(Scope.class, "issue " + issue, s -> {
            Corpus corpus = s.corpus().selected(s.saidOn(issue), done -> false);
            return new Scope(
                    "issue",
                    issue,
                    Addresses.issue(issue),
                    corpus,
                    waits(
                            s,
                            wait -> wait.cited().stream()
                                    .anyMatch(cited -> s.said(cited.id())
                                            .filter(said ->
                                                    said.statement().issue().equals(issue))
                                            .isPresent())),
                    findings(s, finding -> finding.issues().contains(issue)));
        });
    }

    static Scope actor(RecordState state, String actor) {
        return state.once(Scope.class, "actor " + actor, s -> {
            Sides sides = s.corpus().sides();
            Corpus corpus = s.corpus()
                    .selected(
                            s.saidBy(actor),
                            done -> sides.of(done.deed().actor()).equals(actor));
            return new Scope(
                    "actor",
                    actor,
                    Addresses.actor(actor),
                    corpus,
                    waits(
                            s,
                            wait -> sides.same(wait.waits().actor(), actor)
                                    || sides.same(wait.on().actor(), actor)),
                    findings(s, finding -> finding.actors().stream().anyMatch(one -> sides.same(one, actor))));
        });
    }

    /** What was said and done in it in order of time. */
    Timeline timeline(RecordState state) {
        return switch (kind) {
            case "issue" -> state.timelineOn(name);
            case "actor" -> state.timelineOf(name);
            default -> state.timeline();
        };
    }

    /** The guarantees that are spoken of in it. */
    Guarantees guarantees(RecordState state) {
        return name.isEmpty() ? state.guarantees() : state.once(Guarantees.class, path, s -> Guarantees.of(corpus));
    }

    /** Its deeds and what was said before them. */
    Deeds deeds(RecordState state) {
        return name.isEmpty() ? state.deeds() : state.once(Deeds.class, path, s -> Deeds.of(corpus));
    }

    private static List<Wait> waits(RecordState state, Predicate<Wait> wanted) {
        return state.preconditions().waits().stream().filter(wanted).toList();
    }

    private static List<Finding> findings(RecordState state, Predicate<Finding> wanted) {
        return state.findings().stream().filter(wanted).toList();
    }
}
