package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.AsSubgraph;

/**
 * The circles of a directed graph: its strongly connected components (H. N. Gabow, Inf. Process. Lett. 74, 2000) and in each of them the
 * elementary cycles (D. B. Johnson, SIAM J. Comput. 4, 1975). A component can have more cycles than could ever be read, so no more than
 * {@value #MOST} are listed for one component; the shortest of those come first.
 */
final class Cycles {
    static final int MOST = 200;

    private Cycles() {}

    /** Ends the listing of a component that has too many. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * The elementary cycles, each from its lowest vertex on, in a fixed order.
     *
     * @param graph vertices are numbers
     */
    static <E> List<List<Integer>> of(Graph<Integer, E> graph) {
        List<List<Integer>> cycles = new ArrayList<>();
        for (var component : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (component.size() > 1) {
                cycles.addAll(within(new AsSubgraph<>(graph, component)));
            }
        }
        cycles.sort(Comparator.comparing((List<Integer> c) -> c.size()).thenComparing(Object::toString));
        return cycles;
    }

    private static <E> List<List<Integer>> within(Graph<Integer, E> component) {
        List<List<Integer>> found = new ArrayList<>();
        try {
            new JohnsonSimpleCycles<>(component).findSimpleCycles(cycle -> {
                if (found.size() >= MOST) {
                    throw new Enough();
                }
                found.add(fromLowest(cycle));
            });
        } catch (Enough e) {
            // What was found until then is what is listed.
            return found;
        }
        return found;
    }

    private static List<Integer> fromLowest(List<Integer> cycle) {
        List<Integer> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return List.copyOf(turned);
    }
}
