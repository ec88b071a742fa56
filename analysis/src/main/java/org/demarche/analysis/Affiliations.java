package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** DNA's three-dimensional array of counts: actor i, issue j, qualifier k (0 against, 1 for). Sparse by actor. */
final class Affiliations {
    private final List<String> actors;
    private final List<String> issues;
    /** By actor and issue the two counts, against and for. */
    private final List<Map<Integer, double[]>> rows = new ArrayList<>();

    private Affiliations(List<String> actors, List<String> issues) {
        this.actors = actors;
        this.issues = issues;
        actors.forEach(actor -> rows.add(new HashMap<>()));
    }

    /** @param weight what a link counts */
    static Affiliations of(List<Link> links, Duplicates duplicates, ToDoubleFunction<LocalDate> weight) {
        Affiliations x = new Affiliations(
                List.copyOf(new TreeSet<>(links.stream().map(Link::actor).toList())),
                List.copyOf(new TreeSet<>(links.stream().map(Link::issue).toList())));
        Map<String, Integer> actor = places(x.actors);
        Map<String, Integer> issue = places(x.issues);
        Set<List<String>> seen = new HashSet<>();
        for (Link link : links) {
            String bucket = duplicates.bucket(link);
            if (bucket == null
                    || seen.add(List.of(link.actor(), link.issue(), String.valueOf(link.agrees()), bucket))) {
                Map<Integer, double[]> row = x.rows.get(actor.getOrDefault(link.actor(), -1));
                row.computeIfAbsent(issue.getOrDefault(link.issue(), -1), j -> new double[2])[link.agrees() ? 1 : 0] +=
                        weight.applyAsDouble(link.day());
            }
        }
        return x;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** The same with actors and issues exchanged. */
    Affiliations transposed() {
        Affiliations turned = new Affiliations(issues, actors);
        for (int i = 0; i < actors.size(); i++) {
            for (Map.Entry<Integer, double[]> cell : rows.get(i).entrySet()) {
                turned.rows.get(cell.getKey()).put(i, cell.getValue());
            }
        }
        return turned;
    }

    List<String> first() {
        return actors;
    }

    List<String> second() {
        return issues;
    }

    Map<Integer, double[]> row(int i) {
        return rows.get(i);
    }

    /** All that one of the first kind said. */
    double activity(int i) {
        return rows.get(i).values().stream()
                .mapToDouble(cell -> cell[0] + cell[1])
                .sum();
    }
}
