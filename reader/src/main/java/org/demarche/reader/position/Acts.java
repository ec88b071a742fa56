package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;

/**
 * Which of the nine acts a statement is. The cue decides where it says more than "said"; else the content's clauses do, each by its
 * subject (the speaker's side or another), its modal verb, its negation and its words. Where several acts fit, the later one in the order
 * of {@link Act} is taken, as the guidelines have it. Immutable.
 */
final class Acts {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall");
    private static final Set<String> DUTY = Set.of("must", "should", "need", "ought");

    private final CueActs cues;
    private final Moves moves;
    private final Classes classes;

    Acts(CueActs cues, Moves moves, Classes classes) {
        this.cues = cues;
        this.moves = moves;
        this.classes = classes;
    }

    /**
     * The act of a statement and the words that show it; {@link Act#ASSERT} on the cue where nothing shows another.
     *
     * @param utterance the statement
     * @param sides who is on the speaker's side
     * @param conditions the statement's conditions
     */
    Judgement of(Utterance utterance, Sides sides, List<Condition> conditions) {
        Optional<Judgement> cue = cues.of(utterance);
        if (cue.isPresent()) {
            return byCue(cue.get(), utterance, conditions);
        }
        List<Judgement> shown = new ArrayList<>();
        for (Stretch stretch : utterance.stretches()) {
            imperative(utterance, stretch, shown);
            List<Clause> clauses = Clauses.in(utterance.words(), stretch);
            if (clauses.isEmpty()) {
                fragment(utterance, stretch, shown);
            }
            for (Clause clause : clauses) {
                clause(utterance, sides, clause, conditions, shown);
            }
        }
        int at = utterance.cue().isEmpty() ? utterance.first() : utterance.cue().first();
        Judgement best = new Judgement(Act.ASSERT, at, at + 1, "none");
        for (Judgement judgement : shown) {
            if (judgement.act().compareTo(best.act()) > 0) {
                best = judgement;
            }
        }
        return best;
    }

    private Judgement byCue(Judgement cue, Utterance utterance, List<Condition> conditions) {
        boolean binding = conditions.stream().anyMatch(c -> c.kind() != ConditionKind.UNLESS);
        if (cue.act() == Act.SUPPORT && binding) {
            return new Judgement(Act.OFFER, cue.first(), cue.end(), "cue:support-under-a-condition");
        }
        return cue;
    }

    private void imperative(Utterance utterance, Stretch stretch, List<Judgement> shown) {
        Glossed words = utterance.words();
        int i = stretch.first();
        while (i < stretch.end() && (words.isMark(i) || words.tag(i).startsWith("RB"))) {
            i++;
        }
        if (i < stretch.end()
                && words.tag(i).equals("VB")
                && words.word(i).quoted()
                && !utterance.isOthers(i)
                && !classes.has("stative", words.lemma(i))) {
            shown.add(new Judgement(Act.DEMAND, i, i + 1, "content:imperative"));
        }
    }

    /** A content without a verb ("a sham", "a historic day") is judged by its words alone. */
    private void fragment(Utterance utterance, Stretch stretch, List<Judgement> shown) {
        Glossed words = utterance.words();
        int[] all = java.util.stream.IntStream.range(stretch.first(), stretch.end())
                .filter(i -> !words.isMark(i) && !utterance.isOthers(i))
                .toArray();
        shown.addAll(moves.in(words, all, false, false));
    }

    private void clause(
            Utterance utterance, Sides sides, Clause clause, List<Condition> conditions, List<Judgement> shown) {
        int verb = clause.verb().first();
        if (utterance.isOthers(verb)
                || clause.role() == Clause.Role.CONDITION
                || clause.role() == Clause.Role.RELATIVE) {
            return;
        }
        Glossed words = utterance.words();
        boolean own = sides.own(clause.subject());
        if (clause.role() == Clause.Role.MAIN) {
            modal(words, clause, own, !conditions.isEmpty(), shown);
            if (own && !clause.past() && clause.modal().isEmpty()) {
                Act act = cues.performative(words, clause.verb().end() - 1, clause.end(), clause.negated());
                if (act != null) {
                    shown.add(new Judgement(
                            act, clause.verb().end() - 1, clause.verb().end(), "content:performative"));
                }
            }
        }
        int[] bearing = bearing(words, clause, own);
        shown.addAll(moves.in(words, bearing, own, clause.negated()));
        boolean perfect = words.lemma(verb).equals("have");
        if (own && clause.negated() && (clause.past() || perfect) && clause.role() == Clause.Role.MAIN) {
            shown.add(new Judgement(Act.DENY, verb, clause.verb().end(), "content:own-side-did-not"));
        }
    }

    private void modal(Glossed words, Clause clause, boolean own, boolean conditional, List<Judgement> shown) {
        int first = clause.verb().first();
        int end = clause.verb().end();
        if (FUTURE.contains(clause.modal())) {
            if (own && clause.negated()) {
                shown.add(new Judgement(Act.REFUSE, first, end, "content:own-side-will-not"));
            } else if (own && classes.has("cold", clause.main())) {
                shown.add(new Judgement(Act.THREATEN, first, end, "content:own-side-will-harm"));
            } else if (own && !classes.has("stative", clause.main())) {
                Act act = conditional && clause.modal().equals("would") ? Act.OFFER : Act.COMMIT;
                shown.add(new Judgement(act, first, end, "content:own-side-will"));
            } else if (clause.passive() && classes.has("plan", clause.main())) {
                shown.add(new Judgement(Act.COMMIT, first, end, "content:will-be-done"));
            }
        } else if (DUTY.contains(clause.modal()) || isDuty(words, clause)) {
            if (words.lemma(end - 1).equals("have") || isPerfect(words, clause)) {
                return;
            }
            Act act = own && clause.negated() ? Act.REFUSE : Act.DEMAND;
            shown.add(new Judgement(act, first, end, "content:must"));
        } else if (clause.modal().equals("can") || clause.modal().equals("could")) {
            if (own && clause.negated() && classes.has("bear", clause.main())) {
                shown.add(new Judgement(Act.REFUSE, first, end, "content:own-side-cannot"));
            }
        } else if (own && clause.negated() && !clause.past() && classes.has("bear", clause.main())) {
            shown.add(new Judgement(Act.REFUSE, first, end, "content:own-side-does-not"));
        }
    }

    /** "must have known": a guess, or blame, but no demand. */
    private static boolean isPerfect(Glossed words, Clause clause) {
        return words.has("have", clause.verb().first() + 1, clause.verb().end())
                && words.tag(clause.verb().end() - 1).equals("VBN");
    }

    /** "has to", "needs to". */
    private static boolean isDuty(Glossed words, Clause clause) {
        int next = clause.verb().end();
        String main = clause.main();
        return clause.modal().isEmpty()
                && (main.equals("have") || main.equals("need"))
                && next < words.size()
                && words.lower(next).equals("to");
    }

    /** The words of a clause from its subject on, adverbs and negations left out. */
    private static int[] bearing(Glossed words, Clause clause, boolean own) {
        int from = own
                        || clause.subject().isEmpty()
                        || clause.subject().first() > clause.verb().first()
                ? clause.verb().first()
                : Math.max(
                        clause.start(),
                        Math.min(clause.subject().first(), clause.verb().first()));
        int[] kept = new int[Math.max(0, clause.end() - from)];
        int count = 0;
        for (int i = from; i < clause.end(); i++) {
            String lemma = words.lemma(i);
            boolean left = words.isMark(i) && !lemma.startsWith("'")
                    || lemma.equals("not")
                    || lemma.equals("never")
                    || words.tag(i).equals("RB") && lemma.endsWith("ly") && !lemma.equals("deliberately");
            if (!left) {
                kept[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }
}
