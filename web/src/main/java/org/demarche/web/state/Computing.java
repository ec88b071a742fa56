package org.demarche.web.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.demarche.analysis.Board;
import org.demarche.analysis.Corpus;
import org.demarche.analysis.Deeds;
import org.demarche.analysis.Guarantees;
import org.demarche.analysis.Level;
import org.demarche.analysis.Preconditions;
import org.demarche.analysis.Said;
import org.demarche.analysis.Shifts;
import org.demarche.analysis.Timeline;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.grouping.Member;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;
import org.demarche.ledger.StatementView;
import org.demarche.record.SpeakerKind;

/** Works out a state of the record: one sweep over the ledger, then the analyses, one after the other. */
final class Computing {
    private final Grouping grouping = Grouping.standard();

    RecordState of(Ledger ledger, String head) throws LedgerException {
        long start = System.nanoTime();
        Corpus.Builder builder = new Corpus.Builder();
        Gathering gathering = grouping.gather();
        Map<String, StatementView> views = new HashMap<>();
        ledger.sweep(Query.ALL, article -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the server is being stopped");
            }
            builder.add(article);
            gathering.add(article.heading().id(), article.reading());
            article.statements().forEach(view -> views.put(view.id(), view));
        });
        List<Group> groups = gathering.groups();
        Map<String, Group> byStatement = new HashMap<>();
        for (Group group : groups) {
            for (Member member : group.members()) {
                byStatement.put(member.report().statement().id(), group);
            }
        }
        Corpus corpus = builder.build().withGroups(groups);
        Map<String, Said> said = new HashMap<>();
        corpus.statements().forEach(each -> said.put(each.id(), each));
        Preconditions preconditions = Preconditions.of(corpus);
        RecordState.Analyses analyses = new RecordState.Analyses(
                Board.of(corpus, Level.SIDE),
                preconditions,
                Guarantees.of(corpus),
                Deeds.of(corpus),
                Timeline.of(corpus),
                Findings.of(corpus, said, Shifts.of(corpus), preconditions),
                groups);
        return new RecordState(
                head,
                Instant.now(),
                (System.nanoTime() - start) / 1_000_000,
                corpus,
                said,
                views,
                byStatement,
                analyses,
                registers(corpus),
                Index.of(corpus, analyses.board(), analyses.timeline(), byStatement));
    }

    private static RecordState.Registers registers(Corpus corpus) {
        List<Tallied> issues = tally(corpus, said -> List.of(said.statement().issue()), true);
        List<Tallied> actors =
                tally(corpus, said -> List.of(corpus.sides().of(said.statement().speaker())), true);
        List<Tallied> outlets = tally(
                corpus,
                said -> {
                    String outlet = said.in().outlet();
                    return outlet == null ? List.of() : List.of(outlet);
                },
                false);
        Set<String> people = new HashSet<>();
        for (Said said : corpus.statements()) {
            if (said.statement().speaker().kind() == SpeakerKind.PERSON) {
                people.add(said.statement().speaker().name());
            }
        }
        return new RecordState.Registers(
                issues,
                actors,
                outlets,
                slugs(issues),
                slugs(actors),
                slugs(outlets),
                new Casing(actors.stream().map(Tallied::name).toList(), people));
    }

    private static Slugs slugs(List<Tallied> tallied) {
        return new Slugs(tallied.stream().map(Tallied::name).toList());
    }

    private static List<Tallied> tally(Corpus corpus, Function<Said, Collection<String>> names, boolean onceAGroup) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (Said said : corpus.statements()) {
            for (String name : names.apply(said)) {
                last.merge(name, said.day(), (a, b) -> a.isAfter(b) ? a : b);
                if (!onceAGroup
                        || seen.computeIfAbsent(name, n -> new HashSet<>()).add(said.copies())) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Tallied(
                        count.getKey(), count.getValue(), last.getOrDefault(count.getKey(), LocalDate.EPOCH)))
                .sorted(Comparator.comparingInt((Tallied t) -> -t.statements()).thenComparing(Tallied::name))
                .toList();
    }
}
