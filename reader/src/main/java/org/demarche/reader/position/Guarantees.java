package org.demarche.reader.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.speaker.Actor;
import org.demarche.record.Act;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.jspecify.annotations.Nullable;

/**
 * Guarantees that a statement speaks of: protection, defence, not attacking, not lending one's territory to attacks, and what the words
 * themselves call a guarantee. Truces, aid and "support" are none (see the guidelines). For one article.
 */
final class Guarantees {
    private static final Set<String> SHIELD = Set.of("defend", "protect", "guarantee", "shield");
    private static final Set<String> SECURITY = Set.of("security", "protection", "defence", "defense", "safety");
    private static final Set<String> TAKEN_BACK = Set.of("withdraw", "revoke", "cancel", "suspend", "terminate");
    private static final Set<String> STANDING =
            Set.of("reaffirm", "stand", "back", "support", "remain", "honour", "honor", "uphold", "reiterate");
    /** What one does who is to have something. */
    private static final Set<String> GETS =
            Set.of("need", "want", "seek", "demand", "ask", "request", "require", "get", "receive", "obtain");

    private static final int WINDOW = 8;

    private final Glossed words;
    private final Sides sides;
    private final Parties parties;

    Guarantees(Glossed words, Sides sides, Parties parties) {
        this.words = words;
        this.sides = sides;
        this.parties = parties;
    }

    /**
     * A guarantee with the words that show it.
     *
     * @param guarantee the guarantee
     * @param words the words
     * @param rule name of the rule
     */
    record Noted(Guarantee guarantee, Stretch words, String rule) {}

    /** The first guarantee of a statement; what lies within somebody else's nested statement is left to that one. */
    Optional<Noted> of(Utterance utterance, Act act) {
        for (Stretch stretch : utterance.stretches()) {
            for (Clause clause : Clauses.in(words, stretch)) {
                Optional<Noted> found = shielding(utterance, clause, act);
                if (found.isPresent()) {
                    return found;
                }
            }
            for (int i = stretch.first(); i < stretch.end(); i++) {
                if (!utterance.isOthers(i)) {
                    Optional<Noted> found = named(utterance, stretch, i, act);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return titled(utterance, act);
    }

    /** "published a draft of its "security guarantees" demands, calling for": the paper calls what it asks for a guarantee of its author's. */
    private Optional<Noted> titled(Utterance utterance, Act act) {
        Stretch between = utterance.between();
        for (int i = between.first(); i < between.end() && act == Act.DEMAND; i++) {
            if (words.lemma(i).equals("guarantee") && words.word(i).isNoun() && isOfSecurity(between, i)) {
                String asked = parties.bloc(utterance.stretches(), sides.side());
                return Optional.of(new Noted(
                        new Guarantee(asked, sides.side(), about(sides.side()), GuaranteeState.DEMANDED),
                        new Stretch(Math.max(between.first(), i - 1), i + 1),
                        "title-of-the-paper"));
            }
        }
        return Optional.empty();
    }

    /** What a guarantee without further words is of. */
    private static String about(@Nullable String beneficiary) {
        return beneficiary == null ? "security" : beneficiary.toLowerCase(Locale.ROOT) + "'s security";
    }

    /** "security guarantees for Norland", "Norland's need for security guarantees", "collective defence", "Article 5". */
    private Optional<Noted> named(Utterance utterance, Stretch stretch, int i, Act act) {
        String lemma = words.lemma(i);
        String before = i > stretch.first() ? words.lemma(i - 1) : "";
        boolean guarantee = lemma.equals("guarantee") || lemma.equals("assurance") && SECURITY.contains(before);
        boolean collective = (lemma.equals("defence") || lemma.equals("defense"))
                && (before.equals("collective") || before.equals("mutual"));
        if (!(guarantee && words.word(i).isNoun() && isOfSecurity(stretch, i)) && !collective) {
            return Optional.empty();
        }
        Stretch behind = new Stretch(i + 1, Math.min(stretch.end(), i + 1 + WINDOW));
        Stretch ahead = new Stretch(Math.max(stretch.first(), i - WINDOW), i);
        @Nullable String beneficiary = beneficiary(behind, ahead);
        if (receives(utterance, i)) {
            Optional<String> from = parties.firstSide(behind).filter(name -> !name.equals(sides.side()));
            return Optional.of(new Noted(
                    new Guarantee(from.orElse(null), sides.side(), about(sides.side()), GuaranteeState.DEMANDED),
                    new Stretch(Math.max(stretch.first(), i - 1), i + 1),
                    "wanted-guarantee"));
        }
        GuaranteeState state = state(stretch, act);
        String about = collective ? "collective defence" : about(beneficiary);
        Giver giver = guarantor(stretch, i, act, beneficiary);
        // "we must give guarantees": asked of nobody, but held out by those who would give them.
        boolean held = giver.own() && state == GuaranteeState.DEMANDED;
        return Optional.of(new Noted(
                new Guarantee(giver.name(), beneficiary, about, held ? GuaranteeState.OFFERED : state),
                new Stretch(Math.max(stretch.first(), i - 1), i + 1),
                "named-guarantee"));
    }

    /** "demands security guarantees", "we need guarantees": the speaker's side is to have them. */
    private boolean receives(Utterance utterance, int at) {
        Stretch cue = utterance.cue();
        int last = cue.isEmpty() ? -1 : cue.end() - 1;
        boolean wanted = last >= 0
                && cue.end() <= at
                && at - cue.end() <= 3
                && utterance.first() <= at
                && (GETS.contains(words.lemma(cue.first())) || GETS.contains(words.lemma(last)));
        if (wanted) {
            return true;
        }
        for (int i = Math.max(utterance.first(), at - 4); i < at; i++) {
            if (words.word(i).isVerb()
                    && GETS.contains(words.lemma(i))
                    && !words.has("for", at, Math.min(at + 2, words.size()))) {
                for (Clause clause : Clauses.in(words, new Stretch(utterance.first(), at + 1))) {
                    if (clause.verb().end() == i + 1) {
                        return sides.own(clause.subject());
                    }
                }
            }
        }
        return false;
    }

    private boolean isOfSecurity(Stretch stretch, int i) {
        for (int k = Math.max(stretch.first(), i - 3); k < Math.min(stretch.end(), i + 4); k++) {
            if (SECURITY.contains(words.lemma(k))) {
                return true;
            }
        }
        return i + 1 < stretch.end()
                && (words.lower(i + 1).equals("for") || words.lower(i + 1).equals("to"));
    }

    private @Nullable String beneficiary(Stretch behind, Stretch ahead) {
        if (!behind.isEmpty()) {
            String lower = words.lower(behind.first());
            if (lower.equals("for") || lower.equals("to") || lower.equals("from")) {
                Optional<String> side = parties.firstSide(behind);
                if (side.isPresent() && !lower.equals("from")) {
                    return side.get();
                }
            }
        }
        return parties.firstSide(ahead).orElse(null);
    }

    /** @param own whether the words have the speaker's own side give it */
    private record Giver(@Nullable String name, boolean own) {}

    private Giver guarantor(Stretch stretch, int at, Act act, @Nullable String beneficiary) {
        for (Clause clause : Clauses.in(words, stretch)) {
            if (clause.verb().first() > at) {
                break;
            }
            Optional<Actor> actor = sides.actor(clause.subject());
            boolean own = sides.own(clause.subject());
            String name = own
                    ? sides.we()
                    : actor.map(a -> a.represents() != null ? a.represents() : a.name())
                            .orElse(null);
            if (name != null && !name.equals(beneficiary)) {
                return new Giver(name, own);
            }
        }
        boolean gives = act == Act.COMMIT || act == Act.OFFER || act == Act.REFUSE || act == Act.SUPPORT;
        return new Giver(gives && !sides.side().equals(beneficiary) ? sides.we() : null, false);
    }

    /** "we will defend Norland", "its soil will not be used to attack others". */
    private Optional<Noted> shielding(Utterance utterance, Clause clause, Act act) {
        int verb = clause.verb().first();
        boolean future = clause.modal().equals("will")
                || clause.modal().equals("would")
                || clause.modal().equals("shall");
        if (!future || utterance.isOthers(verb) || clause.role() == Clause.Role.CONDITION) {
            return Optional.empty();
        }
        Stretch object = new Stretch(
                clause.verb().end(),
                Math.max(
                        clause.verb().end(),
                        Math.min(clause.end(), clause.verb().end() + WINDOW)));
        boolean own = sides.own(clause.subject());
        if (own && !clause.negated() && SHIELD.contains(clause.main())) {
            Optional<String> protege = parties.firstSide(object).filter(name -> !name.equals(sides.side()));
            return protege.map(name -> new Noted(
                    new Guarantee(sides.side(), name, "defence", state(object, act)), clause.verb(), "will-defend"));
        }
        boolean attack = clause.main().equals("attack") || clause.main().equals("invade");
        boolean lends =
                clause.passive() && clause.main().equals("use") && words.has("attack", object.first(), object.end());
        if (clause.negated() && (own && attack || lends)) {
            Optional<String> protege = parties.firstSide(object);
            return Optional.of(new Noted(
                    new Guarantee(sides.side(), protege.orElse(null), "no attacks", state(object, act)),
                    clause.verb(),
                    "will-not-attack"));
        }
        return Optional.empty();
    }

    private GuaranteeState state(Stretch stretch, Act act) {
        boolean standing = false;
        for (int i = stretch.first(); i < stretch.end(); i++) {
            if (act != Act.DEMAND && TAKEN_BACK.contains(words.lemma(i))) {
                return GuaranteeState.WITHDRAWN;
            }
            standing |= STANDING.contains(words.lemma(i));
        }
        return switch (act) {
            case DEMAND -> GuaranteeState.DEMANDED;
            case OFFER -> GuaranteeState.OFFERED;
            case REFUSE, DENY -> GuaranteeState.REFUSED;
            case COMMIT -> standing ? GuaranteeState.GIVEN : GuaranteeState.PROMISED;
            case SUPPORT -> GuaranteeState.GIVEN;
            case ASSERT, ACCUSE, THREATEN -> standing ? GuaranteeState.GIVEN : GuaranteeState.DEMANDED;
        };
    }

    /** The guarantee alone, as a list. */
    static List<Guarantee> list(Optional<Noted> noted) {
        return noted.map(n -> List.of(n.guarantee())).orElse(List.of());
    }
}
