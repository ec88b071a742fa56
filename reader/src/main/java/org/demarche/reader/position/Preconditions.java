package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Condition;
import org.demarche.record.Doing;
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
    private final Binding binding = new Binding(Lemmas.standard(), Classes.standard());

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
            if (on != null && binding.holds(position, k, waits, on)) {
                edges.add(new Precondition(
                        waits, on, statement.id(), condition.kind(), heldBy(statement, waits), Unknown.NONE));
            }
        }
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
