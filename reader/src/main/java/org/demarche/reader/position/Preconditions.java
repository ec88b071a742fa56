package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Condition;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Evidence;
import org.demarche.record.Precondition;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom in one article: an edge for each condition under which somebody has to do something before the one who waits does,
 * allows or resumes what is wanted of him. The guidelines name what makes no edge: harm threatened or held back, help in case of attack, a
 * forecast, a purpose, a date, a belief. Immutable and thread-safe.
 */
public final class Preconditions {
    private static final Set<ConditionKind> BINDING = Set.of(
            ConditionKind.ONLY_IF,
            ConditionKind.UNLESS,
            ConditionKind.UNTIL,
            ConditionKind.AFTER,
            ConditionKind.AS_LONG_AS);

    private final Lemmas lemmas = Lemmas.standard();
    private final Classes classes = Classes.standard();

    /**
     * The edges of an article.
     *
     * @param statements the article's statements, ids given
     * @param positions the position of each statement, in the same order
     * @throws IllegalArgumentException when there is not one position for each statement
     */
    public List<Precondition> in(List<Statement> statements, List<Position> positions) {
        if (statements.size() != positions.size()) {
            throw new IllegalArgumentException(statements.size() + " statements, but " + positions.size()
                    + " positions: there must be one for each");
        }
        List<Precondition> edges = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            add(statements.get(i), positions.get(i), edges);
        }
        return edges;
    }

    private void add(Statement statement, Position position, List<Precondition> edges) {
        Doing waits = position.waits();
        if (waits == null || waits.actor() == null) {
            return;
        }
        for (int k = 0; k < position.conditions().size(); k++) {
            Doing on = position.on().get(k);
            Condition condition = position.conditions().get(k);
            if (on != null && binds(position, condition, waits, on, rule(position, k))) {
                edges.add(new Precondition(
                        waits, on, statement.id(), condition.kind(), heldBy(statement, waits), Unknown.NONE));
            }
        }
    }

    private static String rule(Position position, int k) {
        List<Evidence> rules = position.evidence().getOrDefault("conditions", List.of());
        return k < rules.size() ? rules.get(k).rule() : "";
    }

    private boolean binds(Position position, Condition condition, Doing waits, Doing on, String rule) {
        String does = lemmas.of(first(waits.action()));
        String must = lemmas.of(first(on.action()));
        if (position.act() == Act.THREATEN || rule.equals("depends")) {
            return false;
        }
        boolean harm = classes.has("cold", does) || does.equals("deploy");
        boolean purpose = classes.has("purpose", must);
        if (harm || purpose) {
            return false;
        }
        if (condition.kind() == ConditionKind.IF) {
            boolean forecast =
                    position.act() == Act.ASSERT || position.act() == Act.ACCUSE || position.act() == Act.REFUSE;
            // Against a misdeed one defends oneself or helps; nobody waits for it.
            boolean misdeed = hasMisdeed(on.action());
            return !forecast && !misdeed;
        }
        return BINDING.contains(condition.kind()) || position.act() != Act.ASSERT;
    }

    private boolean hasMisdeed(String action) {
        return Lexicon.split(action, ' ').stream().anyMatch(word -> classes.has("misdeed", lemmas.of(word)));
    }

    private static String first(String action) {
        int blank = action.indexOf(' ');
        return blank < 0 ? action : action.substring(0, blank);
    }

    /** The one who waits when it is his own side's position; for the two sides the side that says so; else the speaker. */
    private static @Nullable String heldBy(Statement statement, Doing waits) {
        String speaker = statement.speaker().name();
        String side = statement.speaker().represents();
        String actor = waits.actor();
        if (speaker.equals(actor) || actor != null && actor.equals(side)) {
            return actor;
        }
        return Parties.TWO_SIDES.equals(actor) && side != null ? side : speaker;
    }
}
