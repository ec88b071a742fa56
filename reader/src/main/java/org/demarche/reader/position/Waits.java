package org.demarche.reader.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.speaker.Actor;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Who does what when a condition is met: the clause that the condition hangs on. */
final class Waits {
    private static final Set<String> HIMSELF = Set.of("he", "she", "i");
    private static final Set<String> READINESS = Set.of("possible", "impossible");
    private static final Set<String> NOMINAL =
            Set.of("is-necessary-for", "the-condition-is", "requires", "only-this-can");
    private static final int ACTION = 9;
    private static final int LONGEST = 12;

    private final Glossed words;
    private final Sides sides;
    private final Parties parties;

    Waits(Glossed words, Sides sides, Parties parties) {
        this.words = words;
        this.sides = sides;
        this.parties = parties;
    }

    /**
     * What waits, with the words that show it.
     *
     * @param doing who does what
     * @param first index of the first word
     * @param end index behind the last word
     * @param main base form of the head clause's verb, empty where the head has no verb
     * @param passive whether the head is a passive
     * @param heldBack whether the words deny what waits: "will not …", "there is no …", "is impossible"
     * @param rule name of the rule
     */
    record Waiting(Doing doing, int first, int end, String main, boolean passive, boolean heldBack, String rule) {
        /** The same, of other words' doing. */
        private Waiting by(Doing other, String otherRule) {
            return new Waiting(other, first, end, main, passive, heldBack, otherRule);
        }
    }

    /**
     * What waits for a condition.
     *
     * @param utterance the statement
     * @param condition its condition
     * @param by who would have to act for the condition; where all sides would, and the words name nobody who waits, all sides wait
     */
    Waiting of(Utterance utterance, Conditions.Found condition, Party by) {
        Waiting waiting = found(utterance, condition, by);
        boolean unnamed = !waiting.rule().equals("head-clause") || waiting.passive();
        if (!unnamed
                || !Parties.TWO_SIDES.equals(by.name())
                || utterance.cue().isEmpty() && waiting.main().isEmpty()) {
            return waiting;
        }
        return waiting.by(new Doing(Parties.TWO_SIDES, waiting.doing().action()), "all-sides-wait");
    }

    private Waiting found(Utterance utterance, Conditions.Found condition, Party by) {
        if (condition.kind() == ConditionKind.ONLY_IF && NOMINAL.contains(condition.rule())) {
            return nominal(condition, by);
        }
        @Nullable Clause head = head(condition);
        if (head == null) {
            return headless(utterance, condition);
        }
        int end = head.verb().first() < condition.words().first()
                ? Math.min(head.end(), condition.words().first())
                : head.end();
        int infinitive = infinitive(head, condition);
        String action = infinitive > 0
                ? Actions.text(
                        words,
                        infinitive,
                        Math.max(infinitive + 1, condition.words().first()),
                        LONGEST)
                : Actions.of(words, head, Math.max(end, head.verb().end()));
        if (action.isEmpty()) {
            action = head.main();
        }
        Stretch subject = head.subject();
        return new Waiting(
                new Doing(actor(head, subject), action),
                head.verb().first(),
                Math.max(end, head.verb().end()),
                head.main(),
                head.passive(),
                isHeldBack(head, end),
                "head-clause");
    }

    /** "will not talk", "there is no deal", "a deal is impossible". */
    private boolean isHeldBack(Clause head, int end) {
        if (head.negated()) {
            return true;
        }
        for (int i = head.verb().end();
                head.main().equals("be") && i < Math.min(end, head.verb().end() + 2);
                i++) {
            if (words.lower(i).equals("no") || words.lower(i).equals("impossible")) {
                return true;
            }
        }
        return false;
    }

    /** "consider how to give aid if": the base form that the condition really hangs on, or -1. */
    private int infinitive(Clause head, Conditions.Found condition) {
        for (int i = condition.words().first() - 2; i > head.verb().end(); i--) {
            boolean to = words.lower(i).equals("to") && words.tag(i + 1).equals("VB");
            if (to && words.lower(i - 1).equals("how")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** "A is a condition for B", "B requires A": the rest of the sentence waits, and the speaker's side holds it back. */
    private Waiting nominal(Conditions.Found condition, Party by) {
        Stretch all = condition.within();
        boolean before = condition.words().first() > all.first() + 1;
        int first = before ? all.first() : condition.words().end();
        int end = before ? condition.words().first() : all.end();
        String action = words.text(first, end, ACTION);
        return action.isEmpty()
                ? new Waiting(
                        new Doing(null, words.text(all.first(), all.end(), ACTION)),
                        all.first(),
                        all.end(),
                        "",
                        false,
                        false,
                        "no-head")
                : new Waiting(
                        new Doing(waiter(condition, by), action),
                        first,
                        end,
                        "",
                        false,
                        false,
                        "what-it-is-needed-for");
    }

    /** "Only a debate in the league can bring a decision": who has to act gets what only that can bring. */
    private String waiter(Conditions.Found condition, Party by) {
        String doer = by.name();
        return condition.rule().equals("only-this-can") && doer != null ? doer : sides.side();
    }

    /** The clause that the condition hangs on: the next one behind a condition that leads, else the nearest before it. */
    private @Nullable Clause head(Conditions.Found condition) {
        List<Clause> clauses = Clauses.in(words, condition.within());
        Clause before = null;
        for (Clause clause : clauses) {
            boolean inside = condition.words().holds(clause.verb().first());
            if (inside || clause.role() == Clause.Role.CONDITION) {
                continue;
            }
            if (clause.verb().first() >= condition.words().end()) {
                return before == null ? clause : before;
            }
            if (clause.role() != Clause.Role.RELATIVE || before == null) {
                before = clause;
            }
        }
        return before;
    }

    private @Nullable String actor(Clause head, Stretch subject) {
        if (subject.isEmpty()) {
            return sides.side();
        }
        String first = words.lower(subject.first());
        if (parties.isAll(subject) || sides.isJointly(subject)) {
            return Parties.TWO_SIDES;
        }
        if (sides.own(subject)) {
            boolean himself = HIMSELF.contains(first) && !head.passive();
            return himself ? himself() : first.equals("we") ? sides.we() : sides.side();
        }
        if (first.equals("it") && head.main().equals("be")) {
            return isReady(head) ? Parties.TWO_SIDES : null;
        }
        Optional<Actor> actor = head.passive() ? Optional.empty() : sides.actor(subject);
        if (actor.isPresent()) {
            return actor.get().name();
        }
        int headEnd = sides.head(subject);
        if (first.equals("it") || first.equals("there")) {
            return first.equals("there") ? Parties.TWO_SIDES : null;
        }
        if (isReady(head) || head.passive()) {
            return sides.side();
        }
        if (parties.isJoint(subject, headEnd)) {
            return Parties.TWO_SIDES;
        }
        // "sanctions relief will come": an official says it of his own side.
        boolean official =
                sides.speaker().represents() != null || sides.speaker().kind() != SpeakerKind.PERSON;
        return official && !head.modal().isEmpty() ? sides.side() : null;
    }

    /** "is possible", "is impossible". */
    private boolean isReady(Clause head) {
        int next = head.verb().end();
        return head.main().equals("be") && next < words.size() && READINESS.contains(words.lower(next));
    }

    private String himself() {
        return sides.speaker().kind() == SpeakerKind.PERSON ? sides.speaker().name() : sides.side();
    }

    /** A content without a finite verb before the condition: "to lift the ban if …", "any talks unless …". */
    private Waiting headless(Utterance utterance, Conditions.Found condition) {
        int first = condition.within().first();
        int end = condition.words().first();
        if (end <= first) {
            first = condition.words().end();
            end = condition.within().end();
        }
        if (first < end && words.lower(first).equals("to")) {
            first++;
        }
        String action = words.text(first, end, ACTION);
        if (action.isEmpty()) {
            Stretch all = condition.words();
            return new Waiting(
                    new Doing(null, words.text(all.first(), all.end(), ACTION)),
                    all.first(),
                    all.end(),
                    "",
                    false,
                    false,
                    "no-head");
        }
        boolean governed = !utterance.cue().isEmpty();
        String main = first < end ? words.lemma(first) : "";
        boolean verb = first > condition.within().first() || words.tag(first).equals("VB");
        return new Waiting(
                new Doing(governed ? sides.side() : null, action),
                first,
                end,
                main,
                false,
                false,
                verb ? "cue-governs" : "fragment");
    }
}
