package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.ConditionKind;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;

/** Tells what became of a condition: met by a deed, withdrawn by a later word of the one who put it, or open. */
final class Statuses {
    /** A promise or offer in more words than this may hang on something that was not read as a condition. */
    private static final int MOST_WORDS = 25;

    private final Sides sides;
    private final Map<String, List<Done>> deeds = new HashMap<>();
    private final Map<String, List<Said>> offers = new HashMap<>();

    Statuses(Corpus corpus) {
        this.sides = corpus.sides();
        for (Done done : corpus.deeds()) {
            deeds.computeIfAbsent(side(done.deed().actor()), side -> new ArrayList<>())
                    .add(done);
        }
        for (Said said : corpus.statements()) {
            if (unconditional(said)) {
                offers.computeIfAbsent(Sides.plain(sides.of(said.statement().speaker())), side -> new ArrayList<>())
                        .add(said);
            }
        }
    }

    private String side(String actor) {
        return Sides.plain(sides.of(actor));
    }

    private static boolean unconditional(Said said) {
        Statement s = said.statement();
        return (s.act() == Act.OFFER || s.act() == Act.COMMIT)
                && s.conditions().isEmpty()
                && said.firstHand()
                && s.speaker().kind() != SpeakerKind.ANONYMOUS
                && Stems.words(s.contentText()).size() <= MOST_WORDS;
    }

    Wait judge(Step waits, Step on, List<Waiting> rests) {
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
        Optional<Done> met = met(on, waits, rests.get(0).said().day());
        Optional<Said> withdrawn = met.isPresent()
                ? Optional.empty()
                : withdrawn(waits, on, rests.get(rests.size() - 1).said());
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

    private Optional<Done> met(Step on, Step waits, LocalDate since) {
        List<Action> wanted = on.wordings().stream()
                .map(words -> StepMerging.action(on.actor(), words, List.of(waits.actor())))
                .toList();
        return deeds.getOrDefault(side(on.actor()), List.of()).stream()
                .filter(done -> !done.day().isBefore(since))
                .filter(done -> {
                    Action deed = StepMerging.action(on.actor(), done.deed().action(), List.of(waits.actor()));
                    return wanted.stream().allMatch(deed::fits);
                })
                .findFirst();
    }

    private Optional<Said> withdrawn(Step waits, Step on, Said last) {
        List<Action> held = waits.wordings().stream()
                .map(words -> StepMerging.action(waits.actor(), words, List.of(on.actor())))
                .toList();
        return offers.getOrDefault(side(waits.actor()), List.of()).stream()
                .filter(said -> said.day().isAfter(last.lastDay()))
                .filter(said -> {
                    Action offer =
                            StepMerging.action(waits.actor(), said.statement().contentText(), List.of(on.actor()));
                    return offer.name() != null && held.stream().allMatch(offer::fits);
                })
                .findFirst();
    }
}
