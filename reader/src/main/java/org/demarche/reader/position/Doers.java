package org.demarche.reader.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.speaker.Actor;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Who would have to act for a condition to be met, and what would have to be done. Stateless but for what it was made from. */
final class Doers {
    private static final Set<String> HARMS = Set.of(
            "escalation",
            "attack",
            "aggression",
            "invasion",
            "violation",
            "provocation",
            "strike",
            "incursion",
            "breach",
            "war",
            "offensive");
    private static final Set<String> SUFFERS = Set.of("face", "suffer", "experience", "meet", "come");
    private static final int ACTION = 9;

    private final Glossed words;
    private final Sides sides;
    private final Parties parties;
    private final Classes classes;

    Doers(Glossed words, Sides sides, Parties parties, Classes classes) {
        this.words = words;
        this.sides = sides;
        this.parties = parties;
        this.classes = classes;
    }

    /** Who would have to act; the name is null when it is nobody's doing or cannot be told. */
    Party by(Conditions.Found condition) {
        Stretch phrase = condition.clause();
        if (phrase.isEmpty() || isCalendar(phrase)) {
            return nobody(phrase, "a-date");
        }
        List<Clause> clauses = Clauses.in(words, phrase);
        if (clauses.isEmpty()
                || condition.rule().equals("depends")
                        && !words.lower(phrase.first()).equals("whether")) {
            return byPhrase(phrase, condition);
        }
        Clause clause = clauses.get(0);
        Stretch subject = clause.subject();
        if (subject.isEmpty()) {
            return byPhrase(phrase, condition);
        }
        if (words.lower(subject.first()).equals("there")) {
            return existential(phrase, condition);
        }
        return bySubject(clause, subject, condition);
    }

    private Party bySubject(Clause clause, Stretch subject, Conditions.Found condition) {
        int head = sides.head(subject);
        Party attacker = attacker(clause, condition);
        if (attacker != null) {
            return attacker;
        }
        if (parties.isAll(subject) || sides.isJointly(subject)) {
            return new Party(Parties.TWO_SIDES, subject.first(), subject.end(), "all-sides");
        }
        if (words.lower(head - 1).equals("latter")) {
            return new Party(
                    parties.lastBefore(condition.words().first(), sides), subject.first(), subject.end(), "the-latter");
        }
        Party near = nearest(subject, clause, condition);
        if (near != null) {
            return near;
        }
        boolean empty = words.lower(subject.first()).equals("it")
                && (clause.passive() || clause.main().equals("be"));
        if (empty) {
            return nobody(subject, "empty-it");
        }
        if (isDeed(head - 1)) {
            return byNoun(subject, head, condition);
        }
        if (clause.passive()) {
            return byPassive(clause, subject, head, condition);
        }
        if (words.lower(subject.first()).equals("we")) {
            return new Party(sides.we(), subject.first(), subject.end(), "own-side");
        }
        Optional<Actor> actor = sides.actor(subject);
        if (actor.isPresent()) {
            return new Party(actor.get().name(), subject.first(), subject.end(), "subject");
        }
        if (sides.own(subject)) {
            return new Party(sides.side(), subject.first(), subject.end(), "own-side");
        }
        return byNoun(subject, head, condition);
    }

    /** "if they face aggression from Norland": whoever does the harm would have to act, and not who suffers it. */
    private @Nullable Party attacker(Clause clause, Conditions.Found condition) {
        if (clause.passive() || !SUFFERS.contains(clause.main())) {
            return null;
        }
        int end = condition.clause().end();
        boolean harm = false;
        for (int i = clause.verb().end(); i + 1 < end; i++) {
            harm |= HARMS.contains(words.lemma(i));
            if (harm && (words.lower(i).equals("from") || words.lower(i).equals("by"))) {
                Stretch agent = new Stretch(i + 1, end);
                Optional<Actor> actor = sides.actor(agent).or(() -> parties.within(agent));
                return actor.map(a -> new Party(sideOf(a), agent.first(), agent.end(), "harm-from"))
                        .orElse(null);
            }
        }
        return null;
    }

    /** "give guarantees to Norland the day it returns": a pronoun behind the name right before the condition means that one. */
    private @Nullable Party nearest(Stretch subject, Clause clause, Conditions.Found condition) {
        boolean it = words.lower(subject.first()).equals("it") && subject.end() - subject.first() == 1;
        if (!it
                || clause.passive()
                || clause.main().equals("be")
                || condition.words().first() < 2) {
            return null;
        }
        int before = condition.words().first();
        Optional<Actor> actor = parties.endingAt(before);
        return actor.isPresent() && !sides.isOwn(actor.get())
                ? new Party(actor.get().name(), subject.first(), subject.end(), "name-before")
                : null;
    }

    private Party byPassive(Clause clause, Stretch subject, int head, Conditions.Found condition) {
        int by = clause.verb().end();
        if (by + 1 < clause.end() && words.lower(by).equals("by")) {
            Stretch agent = new Stretch(by + 1, clause.end());
            Optional<Actor> actor = sides.actor(agent).or(() -> parties.within(agent));
            if (actor.isPresent()) {
                return new Party(actor.get().name(), agent.first(), agent.end(), "passive-by");
            }
        }
        if (classes.has("sides", words.lemma(head - 1)) || parties.isJoint(subject, head) && isBroken(clause)) {
            return new Party(Parties.TWO_SIDES, subject.first(), subject.end(), "joint-noun");
        }
        Optional<Actor> inside = parties.within(subject);
        if (inside.isPresent()) {
            return new Party(sideOf(inside.get()), subject.first(), subject.end(), "passive-possessor");
        }
        if (parties.isJoint(subject, head)) {
            return new Party(Parties.TWO_SIDES, subject.first(), subject.end(), "joint-noun");
        }
        return other(subject, condition, "passive-other-side");
    }

    private static boolean isBroken(Clause clause) {
        return clause.main().equals("break") || clause.main().equals("violate");
    }

    private Party byNoun(Stretch subject, int head, Conditions.Found condition) {
        if (parties.isJoint(subject, head)) {
            return new Party(Parties.TWO_SIDES, subject.first(), subject.end(), "joint-noun");
        }
        Optional<Actor> inside = parties.within(subject);
        if (inside.isPresent()) {
            return new Party(sideOf(inside.get()), subject.first(), subject.end(), "named-in-subject");
        }
        String noun = words.lemma(head - 1);
        if (classes.has("event", noun)) {
            return nobody(subject, "an-event");
        }
        String first = words.lower(subject.first());
        boolean pronoun = first.equals("they") || first.equals("you") || first.equals("he") || first.equals("she");
        if (pronoun || isDeed(head - 1)) {
            return other(subject, condition, "other-side");
        }
        return nobody(subject, "unknown");
    }

    /** Whether a noun names what somebody does ("release", "withdrawal", "ratification"). */
    private boolean isDeed(int i) {
        String noun = words.lemma(i);
        boolean common = words.tag(i).equals("NN");
        boolean ending = noun.endsWith("ion")
                || noun.endsWith("wal")
                || noun.endsWith("val")
                || noun.equals("release")
                || noun.equals("return");
        return common
                && ending
                && !classes.has("event", noun)
                && !classes.has("joint", noun)
                && !classes.has("people", noun);
    }

    private Party byPhrase(Stretch phrase, Conditions.Found condition) {
        int head = sides.head(phrase);
        if (parties.isAll(phrase)) {
            return new Party(Parties.TWO_SIDES, phrase.first(), phrase.end(), "all-sides");
        }
        Optional<Actor> inside = parties.within(phrase).or(() -> sides.state(phrase.first(), phrase.end()));
        if (inside.isPresent()) {
            boolean acts = condition.rule().equals("if") && inside.get().kind() == SpeakerKind.PERSON;
            String name = acts ? inside.get().name() : sideOf(inside.get());
            return new Party(name, phrase.first(), phrase.end(), "named-in-phrase");
        }
        if (parties.isJoint(phrase, head)) {
            return new Party(Parties.TWO_SIDES, phrase.first(), phrase.end(), "joint-noun");
        }
        if (condition.rule().equals("not-without")) {
            return new Party(Parties.TWO_SIDES, phrase.first(), phrase.end(), "not-without");
        }
        if (classes.has("event", words.lemma(head - 1))) {
            return nobody(phrase, "an-event");
        }
        return other(phrase, condition, "phrase-other-side");
    }

    private Party existential(Stretch phrase, Conditions.Found condition) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (HARMS.contains(words.lemma(i))) {
                return other(phrase, condition, "harm-of-the-other-side");
            }
        }
        return nobody(phrase, "there-is");
    }

    private Party other(Stretch phrase, Conditions.Found condition, String rule) {
        return new Party(parties.other(sides, condition.within()), phrase.first(), phrase.end(), rule);
    }

    private static Party nobody(Stretch phrase, String rule) {
        return new Party(null, phrase.first(), phrase.end(), rule);
    }

    private static String sideOf(Actor actor) {
        return actor.represents() != null ? actor.represents() : actor.name();
    }

    private boolean isCalendar(Stretch phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            String tag = words.tag(i);
            if (!tag.equals("CD") && !tag.equals("DT") && !tag.equals("IN") && !Calendar.isTime(words.lemma(i))) {
                return false;
            }
        }
        return true;
    }

    /** Who would have to do what; null where nobody has to act, as where something is done only "if they do not agree". */
    @Nullable
    Doing on(Conditions.Found condition, Party by) {
        if (by.name() == null) {
            return null;
        }
        List<Clause> clauses = Clauses.in(words, condition.clause());
        boolean fallback = condition.kind() == ConditionKind.IF
                && !clauses.isEmpty()
                && clauses.get(0).negated();
        if (fallback) {
            return null;
        }
        String action = clauses.isEmpty()
                ? Actions.nominal(words, condition.clause(), ACTION)
                : Actions.whole(words, clauses.get(0), condition.clause().end());
        return action.isEmpty() ? null : new Doing(by.name(), action);
    }
}
