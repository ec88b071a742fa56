package org.demarche.web.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analysis.Cited;
import org.demarche.analysis.ConditionStatus;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Deadlock;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Said;
import org.demarche.analysis.Shifts;
import org.demarche.analysis.Wait;

/** Gathers what was concluded, the latest first. */
final class Findings {
    /** How many days on which a wait ended are looked at for a deadlock that ended with it: each costs a graph. */
    private static final int MOST_ENDS = 12;

    private final Map<String, Said> said;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Map<String, Said> said) {
        this.said = said;
    }

    static List<Finding> of(Corpus corpus, Map<String, Said> said, Shifts shifts, Preconditions preconditions) {
        Findings findings = new Findings(said);
        shifts.shifts()
                .forEach(s -> findings.add(
                        FindingKind.SHIFT, List.of(s.actor()), s.sentence(), List.of(s.before(), s.after())));
        shifts.contradictions()
                .forEach(c -> findings.add(
                        FindingKind.CONTRADICTION, List.of(c.actor()), c.sentence(), List.of(c.one(), c.other())));
        shifts.disagreements()
                .forEach(d -> findings.add(
                        FindingKind.DISAGREEMENT, List.of(d.speaker()), d.sentence(), List.of(d.one(), d.other())));
        preconditions
                .deadlocks()
                .forEach(deadlock ->
                        findings.add(FindingKind.DEADLOCK, deadlock.actors(), deadlock.sentence(), restsOf(deadlock)));
        findings.ended(corpus, preconditions);
        findings.found.sort(Comparator.comparing(Finding::day).reversed().thenComparing((Finding f) -> f.id()));
        return List.copyOf(findings.found);
    }

    private void ended(Corpus corpus, Preconditions now) {
        Map<LocalDate, Cited> ends = new HashMap<>();
        for (Wait wait : now.waits()) {
            Cited by = wait.changedBy();
            if (wait.status() != ConditionStatus.OPEN && by != null) {
                ends.put(by.when().first(), by);
            }
        }
        Set<Set<String>> standing = new HashSet<>();
        now.deadlocks().forEach(deadlock -> standing.add(circle(deadlock)));
        ends.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Cited>comparingByKey().reversed())
                .limit(MOST_ENDS)
                .forEach(end -> {
                    LocalDate before = end.getKey().minusDays(1);
                    for (Deadlock deadlock :
                            Preconditions.of(corpus.asOf(before)).deadlocks()) {
                        if (standing.add(circle(deadlock))) {
                            List<Cited> rests = new ArrayList<>(restsOf(deadlock));
                            rests.add(end.getValue());
                            add(
                                    FindingKind.DEADLOCK_ENDED,
                                    deadlock.actors(),
                                    deadlock.sentence()
                                            .replace(": nobody can be first.", ": nobody could be first, until this."),
                                    rests);
                        }
                    }
                });
    }

    private static Set<String> circle(Deadlock deadlock) {
        Set<String> circle = new TreeSet<>();
        deadlock.waits().forEach(wait -> circle.add(wait.phrase()));
        return circle;
    }

    private static List<Cited> restsOf(Deadlock deadlock) {
        return deadlock.waits().stream().flatMap(wait -> wait.cited().stream()).toList();
    }

    private void add(FindingKind kind, List<String> actors, String sentence, List<Cited> cited) {
        Set<String> ids = new TreeSet<>();
        Set<String> issues = new TreeSet<>();
        boolean reviewed = true;
        LocalDate day = LocalDate.MIN;
        for (Cited each : cited) {
            ids.add(each.id());
            day = day.isAfter(each.when().first()) ? day : each.when().first();
            Said statement = said.get(each.id());
            // A deed is reported by nobody's word in particular, so no review stands behind it.
            reviewed &= statement != null && statement.statement().review() != null;
            if (statement != null) {
                issues.add(statement.statement().issue());
            }
        }
        found.add(
                new Finding(Finding.id(kind, ids), kind, actors, sentence, day, cited, List.copyOf(issues), reviewed));
    }
}
