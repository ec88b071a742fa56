package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.record.Precondition;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom: the graph of all preconditions, its deadlocks, and which step would open most.
 *
 * @param steps the nodes
 * @param waits the edges, in the order of their first statement
 * @param deadlocks circles of open waits that those who wait hold themselves, the shortest first
 * @param openings for every step that something waits for and that is not done, what it would open; the one that opens most first
 */
public record Preconditions(List<Step> steps, List<Wait> waits, List<Deadlock> deadlocks, List<Opening> openings) {
    public Preconditions {
        steps = List.copyOf(steps);
        waits = List.copyOf(waits);
        deadlocks = List.copyOf(deadlocks);
        openings = List.copyOf(openings);
    }

    /**
     * Builds the graph. Cost grows with the preconditions and with how many wordings a side has for one action.
     *
     * @param corpus all statements up to the day that the graph is wanted of ({@link Corpus#asOf})
     */
    public static Preconditions of(Corpus corpus) {
        Wordings wordings = new Wordings();
        StepMerging merging = new StepMerging(corpus.sides());
        Map<List<StepMerging.Group>, List<Waiting>> edges = new LinkedHashMap<>();
        for (Waiting waiting : corpus.waits()) {
            Precondition p = waiting.precondition();
            String waits = waiting(p);
            String on = p.on().actor();
            List<String> names = new ArrayList<>();
            names.add(waits == null ? "" : waits);
            names.add(on == null ? "" : on);
            StepMerging.Group from = merging.add(waits, wordings.waits(waiting), names);
            for (String wording : wordings.on(waiting)) {
                StepMerging.Group to = merging.add(on, wording, names);
                if (from != to) {
                    edges.computeIfAbsent(List.of(from, to), pair -> new ArrayList<>())
                            .add(waiting);
                }
            }
        }
        List<Wait> waits = new ArrayList<>();
        Statuses statuses = new Statuses(corpus);
        List<Step> steps = merging.steps();
        edges.forEach((ends, rests) -> {
            StepMerging.Group from = ends.get(0);
            StepMerging.Group to = ends.get(1);
            Statuses.Ends both = new Statuses.Ends(steps.get(from.number()), steps.get(to.number()));
            waits.add(statuses.judge(from, to, both, rests));
        });
        List<Deadlock> deadlocks = deadlocks(steps, waits);
        return new Preconditions(steps, waits, deadlocks, Openings.of(steps, waits, deadlocks));
    }

    /** The two sides can talk only when either does, so the one who says it is the one who waits. */
    static @Nullable String waiting(Precondition p) {
        String actor = p.waits().actor();
        return StepMerging.BOTH.equals(actor) && p.heldBy() != null ? p.heldBy() : actor;
    }

    private static List<Deadlock> deadlocks(List<Step> steps, List<Wait> waits) {
        // The very same objects on vertices and edges: the graph library tells the ends of an edge apart by identity.
        List<Integer> vertices = IntStream.range(0, steps.size()).boxed().toList();
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        Map<List<Integer>, Wait> byEnds = new HashMap<>();
        for (Wait wait : waits) {
            if (wait.own() && wait.status() == ConditionStatus.OPEN) {
                Integer from = vertices.get(wait.waits().number());
                Integer to = vertices.get(wait.on().number());
                graph.addVertex(from);
                graph.addVertex(to);
                graph.addEdge(from, to);
                byEnds.put(List.of(from, to), wait);
            }
        }
        List<Deadlock> deadlocks = new ArrayList<>();
        for (List<Integer> cycle : Cycles.of(graph)) {
            List<Wait> circle = new ArrayList<>();
            for (int i = 0; i < cycle.size(); i++) {
                Wait wait = byEnds.get(List.of(cycle.get(i), cycle.get((i + 1) % cycle.size())));
                if (wait == null) {
                    throw new IllegalStateException("a cycle along an edge that the graph does not have");
                }
                circle.add(wait);
            }
            deadlocks.add(Deadlock.of(circle));
        }
        return deadlocks;
    }
}
