package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.record.Act;
import org.demarche.record.ConditionKind;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/** Tells what became of a condition: met by a deed, withdrawn by a later word of the one who put it, or open. */
final class Statuses {
    /** The two ends of a wait. */
    record Ends(Step waits, Step on) {}

    /** A promise or offer in more words than this may hang on something that was not read as a condition. */
    private static final int MOST_WORDS = 25;

    private final Sides sides;
    private final Map<String, List<Fact<Done>>> deeds = new HashMap<>();
    private final Map<String, List<Fact<Said>>> offers = new HashMap<>();

    /** A deed or an offer with the action that it names, in the order of their days. */
    private record Fact<T>(T fact, Action action) {}

    Statuses(Corpus corpus) {
        this.sides = corpus.sides();
        for (Done done : corpus.deeds()) {
            Action action = Action.of(done.deed().action(), Set.of());
            keep(deeds, done.deed().actor(), new Fact<>(done, action));
        }
        for (Said said : corpus.statements()) {
            if (unconditional(said)) {
                Action action = Action.of(said.words().tokens(), Set.of());
                if (action.name() != null) {
                    keep(offers, sides.of(said.statement().speaker()), new Fact<>(said, action));
                }
            }
        }
    }

    private <T> void keep(Map<String, List<Fact<T>>> facts, String actor, Fact<T> fact) {
        facts.computeIfAbsent(key(actor, fact.action()), key -> new ArrayList<>())
                .add(fact);
    }

    private String key(String actor, Action action) {
        return Sides.plain(sides.of(actor)) + "\n" + action.name() + "\n" + action.negated();
    }

    /** What a side did or offered of the kind that is wanted, the names of both sides said nothing. */
    private <T> Stream<T> fitting(Map<String, List<Fact<T>>> facts, StepMerging.Group step, Step other) {
        List<Action> wanted = step.actions();
        Set<String> names = Action.stems(List.of(step.actor(), other.actor()));
        return facts.getOrDefault(key(step.actor(), wanted.get(0)), List.of()).stream()
                .filter(fact -> {
                    Action action = fact.action().without(names);
                    return wanted.stream().allMatch(action::fits);
                })
                .map(Fact::fact);
    }

    private static boolean unconditional(Said said) {
        Statement s = said.statement();
        return (s.act() == Act.OFFER || s.act() == Act.COMMIT)
                && s.conditions().isEmpty()
                && said.firstHand()
                && s.speaker().kind() != SpeakerKind.ANONYMOUS
                && said.words().tokens().size() <= MOST_WORDS;
    }

    /**
     * @param from what is held back
     * @param to what has to be done before
     * @param ends the two as steps
     * @param rests what the wait rests on, the first one first
     */
    Wait judge(StepMerging.Group from, StepMerging.Group to, Ends ends, List<Waiting> rests) {
        Step waits = ends.waits();
        Step on = ends.on();
        Set<String> holders = new LinkedHashSet<>();
        Set<ConditionKind> kinds = new LinkedHashSet<>();
        boolean own = false;
        for (Waiting waiting : rests) {
            String holder = waiting.precondition().heldBy();
            Said said = waiting.said();
            holders.add(holder == null ? said.statement().speaker().name() : holder);
            kinds.add(waiting.precondition().kind());
            own |= said.firstHand()
                    && said.statement().speaker().kind() != SpeakerKind.ANONYMOUS
                    && holder != null
                    && sides.same(holder, waits.actor());
        }
        Optional<Done> met = met(to, waits, rests.get(0).said().day());
        Optional<Said> withdrawn = met.isPresent()
                ? Optional.empty()
                : withdrawn(from, on, rests.get(rests.size() - 1).said());
        ConditionStatus status = met.isPresent()
                ? ConditionStatus.MET
                : withdrawn.isPresent() ? ConditionStatus.WITHDRAWN : ConditionStatus.OPEN;
        return new Wait(
                waits,
                on,
                List.copyOf(kinds),
                own,
                List.copyOf(holders),
                status,
                met.map(Cited::of).or(() -> withdrawn.map(Cited::of)).orElse(null),
                rests.stream().map(Waiting::said).distinct().map(Cited::of).toList());
    }

    private Optional<Done> met(StepMerging.Group on, Step waits, LocalDate since) {
        return fitting(deeds, on, waits)
                .filter(done -> !done.day().isBefore(since))
                .findFirst();
    }

    private Optional<Said> withdrawn(StepMerging.Group waits, Step on, Said last) {
        return fitting(offers, waits, on)
                .filter(said -> said.day().isAfter(last.lastDay()))
                .findFirst();
    }
}
