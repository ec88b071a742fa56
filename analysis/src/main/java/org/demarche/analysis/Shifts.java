package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Named;
import org.demarche.record.Statement;

/**
 * Who turned, who contradicts, and where outlets disagree: three findings, never mixed. Only what a speaker says for himself and by name is
 * looked at; where the words leave it open, nothing is found.
 *
 * @param shifts a side changed its position between two days
 * @param contradictions a side says two things at the same time that cannot both be so
 * @param disagreements outlets report one statement in words that cannot both be right
 */
public record Shifts(List<Shift> shifts, List<Contradiction> contradictions, List<Disagreement> disagreements) {
    public Shifts {
        shifts = List.copyOf(shifts);
        contradictions = List.copyOf(contradictions);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * A change of position.
     *
     * @param actor whose
     * @param kind how it changed
     * @param sentence the change in one sentence
     * @param before the position before
     * @param after the position after
     */
    public record Shift(String actor, Kind kind, String sentence, Cited before, Cited after) {
        /** How a position changes. */
        public enum Kind implements Named {
            /** What was refused is now offered or promised, or the other way round. */
            TURNED,
            /** What hung on a condition is now offered expressly without. */
            CONDITION_DROPPED,
            /** What was offered expressly without a condition now hangs on one. */
            CONDITION_ADDED
        }
    }

    /**
     * Two things said at the same time.
     *
     * @param actor the side that says both
     * @param sentence the contradiction in one sentence
     * @param one says that it is so
     * @param other says that it is not so
     */
    public record Contradiction(String actor, String sentence, Cited one, Cited other) {}

    /**
     * Two reports of one statement.
     *
     * @param speaker who spoke
     * @param sentence the difference in one sentence
     * @param one a report
     * @param other another outlet's report
     */
    public record Disagreement(String speaker, String sentence, Cited one, Cited other) {}

    /** How many of the last matters a side spoke of are looked at for one that a new statement goes on with. */
    private static final int MATTERS = 200;
    /** How many words two statements must share, the side's own name not counted, to be about the same fact. */
    private static final int SHARED = 4;

    /** What share of the shorter statement's words must be shared too. */
    private static final double MOST = 0.75;

    private static final long SAME_TIME_DAYS = 1;
    /** Two who speak for one side are taken for one government within this time; later it may be another one. */
    private static final long ONE_GOVERNMENT_DAYS = 366;

    private static final Set<String> WITHOUT =
            Set.of("unconditionally", "unconditional", "precondition", "preconditions", "no-strings");

    /** Finds them. Cost grows with the statements and with how many a side makes on one day. */
    public static Shifts of(Corpus corpus) {
        Map<String, List<Said>> bySide = new HashMap<>();
        List<String> sides = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Said said : corpus.statements()) {
            if (seen.add(said.copies()) && Bearing.of(said).own()) {
                String side = corpus.sides().of(said.statement().speaker());
                bySide.computeIfAbsent(side, s -> {
                            sides.add(s);
                            return new ArrayList<>();
                        })
                        .add(said);
            }
        }
        List<Shift> shifts = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        sides.sort(null);
        for (String side : sides) {
            List<Said> said = bySide.getOrDefault(side, List.of());
            turns(side, said, shifts, contradictions);
            facts(side, said, contradictions);
        }
        return new Shifts(shifts, contradictions, Disagreements.of(corpus));
    }

    private static void turns(String side, List<Said> all, List<Shift> shifts, List<Contradiction> contradictions) {
        Map<String, List<Stand>> matters = new HashMap<>();
        Map<String, Set<String>> own = new HashMap<>();
        for (Said said : all) {
            Set<String> names = own.computeIfAbsent(
                    said.statement().speaker().name(), speaker -> Action.stems(List.of(side, speaker)));
            Optional<Stand> now = Stand.of(said, names);
            if (now.isEmpty()) {
                continue;
            }
            List<Stand> known =
                    matters.computeIfAbsent(String.valueOf(now.get().action().name()), name -> new ArrayList<>());
            int last = known.size() - 1;
            while (last >= Math.max(0, known.size() - MATTERS)
                    && !known.get(last).sameMatter(now.get())) {
                last--;
            }
            if (last < Math.max(0, known.size() - MATTERS)) {
                known.add(now.get());
                continue;
            }
            compare(side, known.get(last), now.get(), shifts, contradictions);
            known.remove(last);
            known.add(now.get());
        }
    }

    private static void compare(
            String side, Stand before, Stand now, List<Shift> shifts, List<Contradiction> contradictions) {
        boolean later = now.said().day().isAfter(before.said().lastDay());
        boolean oneVoice = oneVoice(before.said(), now.said());
        if (before.willing() != now.willing()) {
            if (later && (sameSpeaker(before.said(), now.said()) || near(before.said(), now.said()))) {
                shifts.add(shift(side, Shift.Kind.TURNED, before, now));
            } else if (!later && !oneVoice && exact(before.said()) && exact(now.said())) {
                contradictions.add(contradiction(
                        side, now.willing() ? now.said() : before.said(), now.willing() ? before.said() : now.said()));
            }
        } else if (later
                && now.willing()
                && !before.said().statement().conditions().isEmpty()
                && now.said().statement().conditions().isEmpty()
                && expressly(now.said())) {
            shifts.add(shift(side, Shift.Kind.CONDITION_DROPPED, before, now));
        } else if (later
                && now.willing()
                && before.said().statement().conditions().isEmpty()
                && !now.said().statement().conditions().isEmpty()
                && expressly(before.said())) {
            shifts.add(shift(side, Shift.Kind.CONDITION_ADDED, before, now));
        }
    }

    /** Whether one speaker says both in one article: he is taken to know what he says. */
    private static boolean oneVoice(Said one, Said other) {
        return one.in().id().equals(other.in().id()) && sameSpeaker(one, other);
    }

    private static boolean sameSpeaker(Said one, Said other) {
        return one.statement()
                .speaker()
                .name()
                .equals(other.statement().speaker().name());
    }

    private static boolean near(Said before, Said after) {
        return !before.day().plusDays(ONE_GOVERNMENT_DAYS).isBefore(after.day());
    }

    /** Whether the words say that there is no condition. */
    private static boolean expressly(Said said) {
        return said.words().tokens().stream().anyMatch(token -> WITHOUT.contains(token.word()));
    }

    private static Shift shift(String side, Shift.Kind kind, Stand before, Stand now) {
        Object first = before.said().when();
        Object second = now.said().when();
        String sentence = side
                + switch (kind) {
                    case TURNED ->
                        (before.willing() ? " was willing" : " refused") + " on " + first + " and"
                                + (now.willing() ? " is willing" : " refuses") + " on " + second;
                    case CONDITION_DROPPED -> " put a condition on " + first + " and drops it on " + second;
                    case CONDITION_ADDED -> " put no condition on " + first + " and puts one on " + second;
                };
        String on = now.said().statement().conditions().isEmpty() ? "." : ", on a condition.";
        return new Shift(side, kind, sentence + on, Cited.of(before.said()), Cited.of(now.said()));
    }

    /** Facts: what one says is so and another, or the same one, says is not. */
    private static void facts(String side, List<Said> all, List<Contradiction> contradictions) {
        Set<String> own = Action.stems(List.of(side));
        List<Said> plain = all.stream()
                .filter(said -> Bearing.of(said) == Bearing.HELD
                        && exact(said)
                        && fact(said.statement())
                        && !Negation.unclear(said))
                .toList();
        List<Negation> read = plain.stream().map(said -> Negation.of(said, own)).toList();
        for (int j = 1; j < plain.size(); j++) {
            for (int i = j - 1; i >= 0; i--) {
                if (plain.get(i)
                        .day()
                        .plusDays(SAME_TIME_DAYS)
                        .isBefore(plain.get(j).day())) {
                    break;
                }
                if (!oneVoice(plain.get(i), plain.get(j)) && opposed(read.get(i), read.get(j))) {
                    boolean firstNegates = read.get(i).negates(read.get(j));
                    contradictions.add(
                            contradiction(side, plain.get(firstNegates ? j : i), plain.get(firstNegates ? i : j)));
                }
            }
        }
    }

    private static boolean fact(Statement statement) {
        return statement.act() != Act.DEMAND && statement.act() != Act.ACCUSE && statement.act() != Act.THREATEN;
    }

    private static boolean exact(Said said) {
        return said.when().day() > 0;
    }

    private static boolean opposed(Negation one, Negation other) {
        int fewer = Math.min(one.words().size(), other.words().size());
        if (fewer < SHARED
                || one.future() != other.future()
                || one.any() == other.any()
                || one.negates(other) == other.negates(one)) {
            return false;
        }
        int shared = Action.shared(one.words(), other.words());
        return shared >= SHARED && shared >= MOST * fewer;
    }

    private static Contradiction contradiction(String side, Said so, Said notSo) {
        String by = so.statement().speaker().name();
        String other = notSo.statement().speaker().name();
        String sentence = "For " + side + ", " + by + " says on " + so.when() + " that it is so, and "
                + (by.equals(other) ? "on " : other + " on ") + notSo.when() + " that it is not.";
        return new Contradiction(side, sentence, Cited.of(so), Cited.of(notSo));
    }
}
