package org.demarche.cli.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Statement;

/**
 * An article's statements with each one directly behind the statement that holds it. A record from outside may name a holder that does
 * not exist, or holders that hold each other: such statements are shown as outermost ones rather than lost.
 */
final class Nesting {
    /** A statement and how many others hold it. */
    record Placed(Statement statement, int depth) {}

    private final Map<String, List<Statement>> held = new LinkedHashMap<>();
    private final Set<Statement> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Placed> order = new ArrayList<>();

    private Nesting() {}

    static List<Placed> order(List<Statement> statements) {
        Nesting nesting = new Nesting();
        Set<String> ids = statements.stream().map(Statement::id).collect(Collectors.toSet());
        List<Statement> outermost = new ArrayList<>();
        for (Statement statement : statements) {
            String holder = statement.within();
            if (holder == null || !ids.contains(holder)) {
                outermost.add(statement);
            } else {
                nesting.held.computeIfAbsent(holder, id -> new ArrayList<>()).add(statement);
            }
        }
        outermost.forEach(nesting::place);
        statements.forEach(nesting::place);
        return nesting.order;
    }

    /** Places a statement and all that it holds. A stack of its own, because a hostile record may nest deeper than Java's goes. */
    private void place(Statement outermost) {
        Deque<Placed> waiting = new ArrayDeque<>(List.of(new Placed(outermost, 0)));
        while (!waiting.isEmpty()) {
            Placed next = waiting.pop();
            if (done.add(next.statement())) {
                order.add(next);
                List<Statement> inner = held.getOrDefault(next.statement().id(), List.of());
                for (int i = inner.size() - 1; i >= 0; i--) {
                    waiting.push(new Placed(inner.get(i), next.depth() + 1));
                }
            }
        }
    }
}
