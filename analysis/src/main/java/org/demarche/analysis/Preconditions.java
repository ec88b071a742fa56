package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        StepMerging merging = new StepMerging(corpus.sides());
        Map<List<StepMerging.Group>, List<Waiting>> edges = new LinkedHashMap<>();
        for (Waiting waiting : corpus.waits()) {
            Precondition p = waiting.precondition();
            String waits = waiting(p);
            String on = p.on().actor();
            List<String> names = new ArrayList<>();
            names.add(waits == null ? "" : waits);
            names.add(on == null ? "" : on);
            StepMerging.Group from = merging.add(waits, Wordings.waits(waiting), names);
            for (String wording : Wordings.on(waiting)) {
                StepMerging.Group to = merging.add(on, wording, names);
                if (from != to) {
                    edges.computeIfAbsent(List.of(from, to), pair -> new ArrayList<>())
                            .add(waiting);
                }
            }
        }
        List<Wait> waits = new ArrayList<>();
        Statuses statuses = new Statuses(corpus);
        edges.forEach((ends, rests) ->
                waits.add(statuses.judge(ends.get(0).step(), ends.get(1).step(), rests)));
        List<Deadlock> deadlocks = deadlocks(waits);
        return new Preconditions(merging.steps(), waits, deadlocks, openings(waits, deadlocks));
    }

    /** The two sides can talk only when either does, so the one who says it is the one who waits. */
    private static @Nullable String waiting(Precondition p) {
        String actor = p.waits().actor();
        return StepMerging.BOTH.equals(actor) && p.heldBy() != null ? p.heldBy() : actor;
    }

    private static List<Deadlock> deadlocks(List<Wait> waits) {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        Map<List<Integer>, Wait> byEnds = new HashMap<>();
        for (Wait wait : waits) {
            if (wait.own() && wait.status() == ConditionStatus.OPEN) {
                int from = number(wait.waits());
                int to = number(wait.on());
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

    private static int number(Step step) {
        return Integer.parseInt(step.id().substring(1));
    }

    private static List<Opening> openings(List<Wait> waits, List<Deadlock> deadlocks) {
        Map<Step, Set<Step>> holding = new HashMap<>();
        Map<Step, Set<Step>> held = new HashMap<>();
        for (Wait wait : waits) {
            if (wait.status() == ConditionStatus.OPEN) {
                holding.computeIfAbsent(wait.waits(), s -> new HashSet<>()).add(wait.on());
                held.computeIfAbsent(wait.on(), s -> new TreeSet<>(Comparator.comparingInt(Preconditions::number)))
                        .add(wait.waits());
            }
        }
        Map<Step, Integer> ended = new HashMap<>();
        for (Deadlock deadlock : deadlocks) {
            deadlock.waits().forEach(wait -> ended.merge(wait.on(), 1, Integer::sum));
        }
        Map<Integer, Opening> openings = new TreeMap<>();
        held.keySet()
                .forEach(step -> openings.put(
                        number(step), new Opening(step, ended.getOrDefault(step, 0), opened(step, holding, held))));
        return openings.values().stream()
                .sorted(Comparator.comparingInt((Opening o) -> -o.deadlocks())
                        .thenComparingInt(o -> -o.opens().size()))
                .toList();
    }

    /** What can be done, step after step, once {@code first} is. */
    private static List<Step> opened(Step first, Map<Step, Set<Step>> holding, Map<Step, Set<Step>> held) {
        Set<Step> done = new HashSet<>(Set.of(first));
        List<Step> opened = new ArrayList<>();
        List<Step> next = new ArrayList<>(List.of(first));
        for (int i = 0; i < next.size(); i++) {
            for (Step waiting : held.getOrDefault(next.get(i), Set.of())) {
                if (!done.contains(waiting) && done.containsAll(holding.getOrDefault(waiting, Set.of()))) {
                    done.add(waiting);
                    opened.add(waiting);
                    next.add(waiting);
                }
            }
        }
        return opened;
    }
}
