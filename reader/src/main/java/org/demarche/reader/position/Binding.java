package org.demarche.reader.position;

import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;

/**
 * Whether a condition makes somebody wait for somebody. A condition alone does not: of those claimed in news drawn at random, two blind
 * readers found four in five to be forecasts, vows, threats, fallbacks or misreadings. An edge is claimed only where the words deny or allow
 * something until another acts, and where who acts was read rather than guessed; else nothing is claimed. Immutable.
 */
final class Binding {
    /** Rules that take the other side because the words name nobody. */
    private static final Set<String> GUESSES = Set.of("phrase-other-side", "passive-other-side");

    /** Conditions that are nouns: "A is a condition for B", "only A can bring B". */
    private static final Set<String> NOMINAL =
            Set.of("is-necessary-for", "requires", "only-this-can", "the-condition-is");

    /** Kinds that hold something back until another acts; without a denial they tell how long something goes on. */
    private static final Set<ConditionKind> HOLDING =
            Set.of(ConditionKind.UNLESS, ConditionKind.UNTIL, ConditionKind.AS_LONG_AS, ConditionKind.BEFORE);

    private final Lemmas lemmas;
    private final Classes classes;

    Binding(Lemmas lemmas, Classes classes) {
        this.lemmas = lemmas;
        this.classes = classes;
    }

    /**
     * @param position the position of a statement
     * @param k number of one of its conditions
     * @param waits who does what once it is met
     * @param on who has to do what
     */
    boolean holds(Position position, int k, Doing waits, Doing on) {
        String rule = rule(position, "conditions", k);
        String by = rule(position, "by", k);
        String waiting = rule(position, "waits", 0);
        ConditionKind kind = position.conditions().get(k).kind();
        // A noun waits only where it is refused: "any talks unless …".
        boolean fragment = waiting.equals("fragment") && position.act() != Act.REFUSE;
        if (position.act() == Act.THREATEN || fragment || rule.equals("depends") || rule.equals("pending")) {
            return false;
        }
        if (NOMINAL.contains(rule)) {
            boolean subject = rule.equals("requires") && by.equals("named-in-subject");
            return rule.equals("is-necessary-for") || !GUESSES.contains(by) && !subject;
        }
        boolean itself =
                waits.actor() != null && waits.actor().equals(on.actor()) && !Parties.TWO_SIDES.equals(waits.actor());
        boolean guessed = GUESSES.contains(by) && kind != ConditionKind.ONLY_IF
                || by.equals("phrase-other-side")
                || by.equals("other-side") && position.act() == Act.ASSERT;
        if (itself || guessed || rule.equals("not-before") && by.equals("named-in-phrase")) {
            return false;
        }
        if (isNoMove(position, waits) || isNoDeed(on)) {
            return false;
        }
        if (HOLDING.contains(kind)) {
            return position.heldBack();
        }
        return kind != ConditionKind.IF || isOffer(position, on);
    }

    private static String rule(Position position, String field, int k) {
        List<Evidence> rules = position.evidence().getOrDefault(field, List.of());
        return k < rules.size() ? rules.get(k).rule() : "";
    }

    /** What waits is harm, a state of mind, a state of things, or a vow to go on. */
    private boolean isNoMove(Position position, Doing waits) {
        String does = lemmas.of(first(waits.action()));
        boolean harm = classes.has("cold", does) || does.equals("deploy") || does.startsWith("threaten");
        boolean state = classes.has("state", does) && !(does.equals("be") && position.heldBack());
        return harm || state || position.heldBack() && classes.has("rest", does);
    }

    /** What would have to happen is a purpose or happens by itself. */
    private boolean isNoDeed(Doing on) {
        String must = lemmas.of(first(on.action()));
        return classes.has("purpose", must) || must.equals("happen") || must.equals("occur");
    }

    /** With a mere "if" something is offered or demanded for another's deed; against a misdeed one defends oneself, and nobody waits for it. */
    private boolean isOffer(Position position, Doing on) {
        boolean forecast = position.act() == Act.ASSERT
                || position.act() == Act.ACCUSE
                || position.act() == Act.REFUSE
                || position.act() == Act.DENY;
        return !forecast
                && Lexicon.split(on.action(), ' ').stream().noneMatch(word -> classes.has("misdeed", lemmas.of(word)));
    }

    private static String first(String action) {
        int blank = action.indexOf(' ');
        return blank < 0 ? action : action.substring(0, blank);
    }
}
