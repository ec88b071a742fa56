package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.AsSubgraph;

/**
 * The circles of a directed graph: its strongly connected components (H. N. Gabow, Inf. Process. Lett. 74, 2000) and in each of them the
 * elementary cycles (D. B. Johnson, SIAM J. Comput. 4, 1975). A component can have more cycles than could ever be read. Of one with more than
 * {@value #MOST}, or with more than {@value #LARGE} vertices, the shortest cycle through each vertex is listed instead, {@value #MOST} at the
 * most, so that every part of the tangle is seen in its plainest form.
 */
final class Cycles {
    static final int MOST = 200;
    static final int LARGE = 500;

    private Cycles() {}

    /** Ends the listing of a component that has too many. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * The elementary cycles, each from its lowest vertex on, in a fixed order: the shortest first.
     *
     * @param graph vertices are numbers; an edge's ends must be the very objects that are the vertices
     */
    static <E> List<List<Integer>> of(Graph<Integer, E> graph) {
        List<List<Integer>> cycles = new ArrayList<>();
        for (var component : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (component.size() > 1) {
                cycles.addAll(within(new AsSubgraph<>(graph, component)));
            }
        }
        cycles.sort(Comparator.comparing((List<Integer> c) -> c.size()).thenComparing(Cycles::compare));
        return cycles;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return one.size() - other.size();
    }

    private static <E> List<List<Integer>> within(Graph<Integer, E> component) {
        if (component.vertexSet().size() > LARGE) {
            return shortest(component);
        }
        List<List<Integer>> found = new ArrayList<>();
        try {
            new JohnsonSimpleCycles<>(component).findSimpleCycles(cycle -> {
                if (found.size() >= MOST) {
                    throw new Enough();
                }
                found.add(fromLowest(cycle));
            });
        } catch (Enough e) {
            // There are more than anybody would read; whichever came first are no better than others.
            return shortest(component);
        }
        return found;
    }

    private static <E> List<List<Integer>> shortest(Graph<Integer, E> component) {
        Set<List<Integer>> cycles = new LinkedHashSet<>();
        component.vertexSet().stream().sorted().forEach(vertex -> cycles.add(fromLowest(through(component, vertex))));
        return cycles.stream()
                .sorted(Comparator.comparing((List<Integer> c) -> c.size()).thenComparing(Cycles::compare))
                .limit(MOST)
                .toList();
    }

    /** A shortest cycle through a vertex: breadth first, the lowest neighbour first. */
    private static <E> List<Integer> through(Graph<Integer, E> component, Integer vertex) {
        Map<Integer, Integer> from = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(vertex));
        while (!from.containsKey(vertex)) {
            Integer at = next.remove();
            Graphs.successorListOf(component, at).stream().sorted().forEach(successor -> {
                if (from.putIfAbsent(successor, at) == null) {
                    next.add(successor);
                }
            });
        }
        List<Integer> cycle = new ArrayList<>();
        Integer at = vertex;
        do {
            at = from.getOrDefault(at, vertex);
            cycle.add(at);
        } while (!at.equals(vertex));
        Collections.reverse(cycle);
        return cycle;
    }

    private static List<Integer> fromLowest(List<Integer> cycle) {
        List<Integer> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return List.copyOf(turned);
    }
}
