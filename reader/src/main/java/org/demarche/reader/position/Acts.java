package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.record.Act;

/**
 * Which of the nine acts a statement is. The cue decides where it says more than "said"; else the content's clauses do, each by its
 * subject (the speaker's side or another), its modal verb, its negation and its words. Where several acts fit, the later one in the order
 * of {@link Act} is taken, as the guidelines have it. Immutable.
 */
final class Acts {
    /** What may stand before an imperative: "so just be careful". */
    private static final Set<String> OPENERS = Set.of("so", "and", "but", "please", "just", "then", "now");

    /** Adverbs that blame, whatever they stand with. */
    private static final Set<String> BLAMING = Set.of(
            "deliberately",
            "illegally",
            "unlawfully",
            "illegitimately",
            "forcibly",
            "falsely",
            "wrongly",
            "wrongfully",
            "unfairly",
            "unjustly",
            "recklessly",
            "brutally",
            "blatantly",
            "flagrantly",
            "cynically",
            "maliciously");

    private final CueActs cues;
    private final Moves moves;
    private final Modality modality;
    private final Classes classes;

    Acts(CueActs cues, Moves moves, Classes classes) {
        this.cues = cues;
        this.moves = moves;
        this.modality = new Modality(classes);
        this.classes = classes;
    }

    /**
     * The act of a statement and the words that show it; {@link Act#ASSERT} on the cue where nothing shows another.
     *
     * @param utterance the statement
     * @param sides who is on the speaker's side
     * @param conditions the statement's conditions
     */
    Judgement of(Utterance utterance, Sides sides, List<Conditions.Found> conditions) {
        Optional<Judgement> cue = cues.of(utterance);
        if (cue.isPresent()) {
            Judgement told = byCue(cue.get(), utterance, conditions);
            boolean plan = told.act() == Act.COMMIT || told.act() == Act.OFFER;
            Judgement said = plan ? byContent(utterance, sides, conditions) : told;
            // "vowed that it would never rule out force": what is promised may be a threat.
            return said.act() == Act.THREATEN ? said : told;
        }
        return byContent(utterance, sides, conditions);
    }

    /** What the content's clauses show. */
    private Judgement byContent(Utterance utterance, Sides sides, List<Conditions.Found> conditions) {
        List<Judgement> shown = new ArrayList<>();
        boolean hostile = isHostile(utterance, sides, conditions);
        Stretch before = new Stretch(0, 0);
        for (Stretch stretch : utterance.stretches()) {
            imperative(utterance, stretch, shown);
            List<Clause> clauses = Clauses.in(utterance.words(), stretch, before);
            before = clauses.isEmpty() ? stretch : new Stretch(0, 0);
            if (clauses.isEmpty()) {
                fragment(utterance, stretch, shown);
            }
            for (Clause clause : clauses) {
                if (counts(utterance, clause, conditions)
                        && !isToldOfOthers(words(utterance), sides, clause, clauses)) {
                    clause(utterance, sides, clause, !conditions.isEmpty(), hostile, shown);
                }
            }
        }
        int at = utterance.cue().isEmpty() ? utterance.first() : utterance.cue().first();
        Judgement best = new Judgement(Act.ASSERT, at, at + 1, "none");
        for (Conditions.Found condition : conditions) {
            if (condition.rule().equals("the-condition-is")) {
                Stretch named = condition.words();
                shown.add(new Judgement(Act.DEMAND, named.first(), named.end(), "content:names-a-condition"));
            }
        }
        for (Judgement judgement : shown) {
            if (judgement.act().compareTo(best.act()) > 0) {
                best = judgement;
            }
        }
        return best;
    }

    /** What a telling cue becomes by the words that follow it. */
    private Judgement byCue(Judgement cue, Utterance utterance, List<Conditions.Found> conditions) {
        Glossed words = utterance.words();
        if (cue.act() == Act.SUPPORT && !conditions.isEmpty()) {
            return new Judgement(Act.OFFER, cue.first(), cue.end(), "cue:support-under-a-condition");
        }
        if (cue.act() == Act.COMMIT || cue.act() == Act.OFFER) {
            int verb = firstVerb(utterance);
            if (verb >= 0 && classes.has("cold", words.lemma(verb)) && !negatedBefore(utterance, verb)) {
                return new Judgement(Act.THREATEN, verb, verb + 1, "cue:promises-harm");
            }
            if (verb >= 0 && classes.has("bear", words.lemma(verb)) && negatedBefore(utterance, verb)) {
                return new Judgement(Act.REFUSE, verb, verb + 1, "cue:promises-not-to");
            }
        }
        return cue;
    }

    /** The main verb of a content's first words ("to strike back", "it would never accept"), or -1. */
    private static int firstVerb(Utterance utterance) {
        if (utterance.stretches().isEmpty()) {
            return -1;
        }
        Glossed words = utterance.words();
        Stretch stretch = utterance.stretches().get(0);
        for (int i = stretch.first(); i < Math.min(stretch.end(), stretch.first() + 10); i++) {
            String lemma = words.lemma(i);
            boolean auxiliary = lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
            if (words.tag(i).startsWith("VB") && !auxiliary) {
                return i;
            }
        }
        return -1;
    }

    private static boolean negatedBefore(Utterance utterance, int verb) {
        Glossed words = utterance.words();
        return words.has("not", utterance.first(), verb) || words.has("never", utterance.first(), verb);
    }

    /** Whether a condition is a wrong that somebody else might do. */
    private boolean isHostile(Utterance utterance, Sides sides, List<Conditions.Found> conditions) {
        Glossed words = utterance.words();
        for (Conditions.Found condition : conditions) {
            Stretch clause = condition.clause();
            for (Clause inner : Clauses.in(words, clause)) {
                if (!sides.own(inner.subject()) && (inner.negated() || classes.has("hostile", inner.main()))) {
                    return true;
                }
            }
            if (IntStream.range(clause.first(), clause.end())
                    .anyMatch(i -> words.word(i).isNoun() && classes.has("wrong", words.lemma(i)))) {
                return true;
            }
        }
        return false;
    }

    private void imperative(Utterance utterance, Stretch stretch, List<Judgement> shown) {
        Glossed words = utterance.words();
        int i = stretch.first();
        while (i < stretch.end()
                && (words.isMark(i) || words.tag(i).startsWith("RB") || OPENERS.contains(words.lower(i)))) {
            i++;
        }
        if (i < stretch.end()
                && words.tag(i).equals("VB")
                && words.word(i).quoted()
                && !utterance.isOthers(i)
                && !classes.has("stative", words.lemma(i))
                && !words.lemma(i).equals("thank")
                && !(i + 1 < stretch.end() && words.lower(i + 1).equals("me"))) {
            shown.add(new Judgement(Act.DEMAND, i, i + 1, "content:imperative"));
        }
    }

    /** A content without a verb ("a sham", "a historic day") is judged by its words alone. */
    private void fragment(Utterance utterance, Stretch stretch, List<Judgement> shown) {
        Glossed words = utterance.words();
        int[] all = IntStream.range(stretch.first(), stretch.end())
                .filter(i -> !words.isMark(i) && !utterance.isOthers(i))
                .toArray();
        shown.addAll(moves.in(words, all, stretch.end(), Moves.View.OTHER));
    }

    private static Glossed words(Utterance utterance) {
        return utterance.words();
    }

    /** "the ministry indicated that one flag should fly": the complement of another's saying is the other's. */
    private boolean isToldOfOthers(Glossed words, Sides sides, Clause clause, List<Clause> clauses) {
        for (Clause governor : clauses) {
            int behind = governor.verb().end();
            boolean that = behind < words.size() && words.lower(behind).equals("that");
            boolean governs = governor != clause
                    && that
                    && clause.verb().first() > behind
                    && (clause.start() == behind || clause.start() == behind + 1);
            if (governs
                    && classes.has("tells", governor.main())
                    && !governor.negated()
                    && !governor.subject().isEmpty()
                    && !sides.own(governor.subject())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause speaks for the speaker: it is nobody else's words, no condition and no relative clause. */
    private static boolean counts(Utterance utterance, Clause clause, List<Conditions.Found> conditions) {
        int verb = clause.verb().first();
        return !utterance.isOthers(verb)
                && clause.role() != Clause.Role.CONDITION
                && clause.role() != Clause.Role.RELATIVE
                && conditions.stream().noneMatch(c -> c.words().holds(verb));
    }

    private void clause(
            Utterance utterance,
            Sides sides,
            Clause clause,
            boolean conditional,
            boolean hostile,
            List<Judgement> shown) {
        Glossed words = utterance.words();
        boolean own = sides.own(clause.subject());
        boolean main = clause.role() == Clause.Role.MAIN;
        if (main) {
            if (conditional && isPossible(words, sides, clause)) {
                shown.add(new Judgement(
                        Act.OFFER, clause.verb().first(), clause.verb().end(), "content:possible-under-a-condition"));
            }
            boolean mine = own || sides.related(clause.subject());
            shown.addAll(modality.of(
                    words, clause, new Modality.Setting(own, mine, conditional, warns(utterance), hostile)));
        }
        int last = clause.verb().end() - 1;
        boolean indirect = !words.word(clause.verb().first()).quoted();
        boolean speaks = main && own && clause.modal().isEmpty() && (!clause.past() || indirect);
        if (speaks && !clause.passive()) {
            Act act = cues.performative(words, last, clause.end(), clause.negated());
            if (act != null) {
                shown.add(new Judgement(act, last, last + 1, "content:performative"));
            }
        }
        Moves.View view = new Moves.View(own, clause.negated(), clause.modal().isEmpty(), clause.passive());
        shown.addAll(
                moves.in(words, bearing(utterance, clause, own), clause.verb().end(), view));
    }

    /** "talks are possible only if": readiness under a condition. */
    private boolean isPossible(Glossed words, Sides sides, Clause clause) {
        int next = clause.verb().end();
        return clause.main().equals("be")
                && !clause.negated()
                && !clause.subject().isEmpty()
                && next < words.size()
                && words.lower(next).equals("possible")
                && classes.has("joint", words.lemma(sides.head(clause.subject()) - 1));
    }

    private static boolean warns(Utterance utterance) {
        Stretch cue = utterance.cue();
        return utterance.words().has("warn", cue.first(), cue.end());
    }

    /** The words of a clause from its subject on, adverbs and negations left out. */
    private static int[] bearing(Utterance utterance, Clause clause, boolean own) {
        Glossed words = utterance.words();
        int verb = clause.verb().first();
        int subject = clause.subject().first();
        boolean fromVerb = own || clause.subject().isEmpty() || subject > verb;
        int from = fromVerb ? verb : Math.max(clause.start(), subject);
        return IntStream.range(from, clause.end())
                .filter(i -> bears(words, i) && !utterance.isOthers(i))
                .toArray();
    }

    private static boolean bears(Glossed words, int i) {
        String lemma = words.lemma(i);
        boolean mark = words.isMark(i) && !lemma.startsWith("'");
        boolean adverb = words.tag(i).equals("RB") && lemma.endsWith("ly") && !BLAMING.contains(lemma);
        return !mark && !adverb && !lemma.equals("not") && !lemma.equals("never");
    }
}
