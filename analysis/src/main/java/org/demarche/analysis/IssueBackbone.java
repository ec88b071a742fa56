package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which issues carry a network of actors, and which could be left out of it: DNA's backbone and its redundant set. Two networks of the same
 * actors are as far apart as the eigenvalues of their Laplacians, each divided by their sum: the sum of the absolute differences. Negative
 * ties count as none. With a penalty <i>p</i>, the backbone <i>B</i> out of <i>C</i> issues is the set, neither empty nor whole, whose network's
 * distance from the network of all issues times exp(−<i>p</i> (|<i>C</i>| − |<i>B</i>|) / |<i>C</i>|) is least. DNA looks for it by simulated annealing; here up to
 * {@value #ALL_SETS} issues all sets are tried, and of more the best set that no adding, dropping or exchanging of one issue betters, so that the
 * same links give the same answer.
 *
 * @param penalty the penalty
 * @param backbone the issues that carry the network, in alphabetical order
 * @param redundant the others, in alphabetical order
 * @param loss distance of the backbone's network from the whole one, without penalty
 * @param redundantLoss distance of the redundant set's network from the whole one
 * @param nested DNA's nested backbone: the issues in the order in which they can best be spared
 */
public record IssueBackbone(
        double penalty,
        List<String> backbone,
        List<String> redundant,
        double loss,
        double redundantLoss,
        List<Spared> nested) {
    /**
     * A step of the nested backbone.
     *
     * @param issue what is left out now, with all that were left out before
     * @param loss distance of the network of what is left from the whole one
     * @param redundantLoss distance of the network of what was left out from the whole one
     */
    public record Spared(String issue, double loss, double redundantLoss) {}

    /** As many issues at most are looked at. */
    public static final int MOST = 60;

    private static final int ALL_SETS = 10;
    /** What two losses may differ by that would be equal but for rounding. */
    private static final double EQUAL = 1e-9;

    public IssueBackbone {
        backbone = List.copyOf(backbone);
        redundant = List.copyOf(redundant);
        nested = List.copyOf(nested);
    }

    /**
     * Finds both. Cost grows with the square of the issues times the cube of the actors.
     *
     * @param recipe of a network of actors
     * @param penalty 0 or more; the more, the fewer issues stay
     * @throws IllegalArgumentException when the recipe is for another network, or there are fewer than 2 or more than {@value #MOST} issues
     */
    public static IssueBackbone of(List<Link> links, Network.Recipe recipe, double penalty) {
        if (recipe.mode() != Network.Mode.ACTORS) {
            throw new IllegalArgumentException("only a network of actors has a backbone of issues");
        }
        List<String> issues =
                List.copyOf(new TreeSet<>(links.stream().map(Link::issue).toList()));
        if (issues.size() < 2 || issues.size() > MOST) {
            throw new IllegalArgumentException(
                    "a backbone is drawn of 2 to " + MOST + " issues, not of " + issues.size());
        }
        Search search = new Search(links, recipe, penalty, issues);
        Set<String> best = issues.size() <= ALL_SETS ? search.amongAll() : search.nearby();
        Set<String> rest = new TreeSet<>(issues);
        rest.removeAll(best);
        return new IssueBackbone(
                penalty,
                List.copyOf(new TreeSet<>(best)),
                List.copyOf(rest),
                search.loss(best),
                search.loss(rest),
                search.nested());
    }

    private static final class Search {
        private final List<Link> links;
        private final Network.Recipe recipe;
        private final double penalty;
        private final List<String> issues;
        private final List<String> actors;
        private final double[] whole;
        private final Map<Set<String>, Double> known = new HashMap<>();

        Search(List<Link> links, Network.Recipe recipe, double penalty, List<String> issues) {
            this.links = links;
            this.recipe = recipe;
            this.penalty = penalty;
            this.issues = issues;
            Network all = Network.of(links, recipe);
            Set<String> tied = new TreeSet<>();
            all.edges().forEach(edge -> tied.addAll(List.of(edge.from(), edge.to())));
            this.actors = List.copyOf(tied);
            this.whole = spectrum(all);
        }

        private double[] spectrum(Network network) {
            Map<String, Integer> place = new HashMap<>();
            actors.forEach(actor -> place.put(actor, place.size()));
            double[][] weights = new double[actors.size()][actors.size()];
            for (Network.Edge edge : network.edges()) {
                // Whoever has no tie in the whole network has, where issues are left out, none that counts.
                Integer from = place.get(edge.from());
                Integer to = place.get(edge.to());
                if (from != null && to != null && edge.weight() > 0) {
                    weights[from][to] = edge.weight();
                    weights[to][from] = edge.weight();
                }
            }
            return Spectrum.of(weights);
        }

        double loss(Set<String> kept) {
            Double before = known.get(kept);
            if (before == null) {
                before = Spectrum.distance(
                        whole,
                        spectrum(Network.of(
                                links.stream()
                                        .filter(link -> kept.contains(link.issue()))
                                        .toList(),
                                recipe)));
                known.put(Set.copyOf(kept), before);
            }
            return before;
        }

        private double penalised(Set<String> kept) {
            return loss(kept) * Math.exp(-penalty * (issues.size() - kept.size()) / issues.size());
        }

        Set<String> amongAll() {
            Set<String> best = Set.of(issues.get(0));
            for (int bits = 1; bits < (1 << issues.size()) - 1; bits++) {
                Set<String> kept = new HashSet<>();
                for (int i = 0; i < issues.size(); i++) {
                    if ((bits & (1 << i)) != 0) {
                        kept.add(issues.get(i));
                    }
                }
                best = better(kept, best);
            }
            return best;
        }

        private Set<String> better(Set<String> one, Set<String> other) {
            return penalised(one) < penalised(other) - EQUAL ? one : other;
        }

        /** From the best set of the nested backbone on, one issue added, dropped or exchanged, as long as that betters it. */
        Set<String> nearby() {
            Set<String> kept = new HashSet<>(issues);
            Set<String> best = Set.of(issues.get(0));
            for (Spared spared : nested()) {
                kept.remove(spared.issue());
                best = kept.isEmpty() ? best : better(Set.copyOf(kept), best);
            }
            Set<String> before = Set.of();
            while (!before.equals(best)) {
                before = best;
                for (String issue : issues) {
                    for (Set<String> next : neighbours(before, issue)) {
                        best = next.isEmpty() || next.size() == issues.size() ? best : better(next, best);
                    }
                }
            }
            return best;
        }

        private List<Set<String>> neighbours(Set<String> from, String issue) {
            Set<String> turned = new HashSet<>(from);
            if (turned.remove(issue)) {
                return List.of(turned);
            }
            List<Set<String>> all = new ArrayList<>();
            turned.add(issue);
            all.add(turned);
            for (String out : new TreeSet<>(from)) {
                Set<String> exchanged = new HashSet<>(turned);
                exchanged.remove(out);
                all.add(exchanged);
            }
            return all;
        }

        List<Spared> nested() {
            List<Spared> spared = new ArrayList<>();
            Set<String> left = new TreeSet<>(issues);
            Set<String> out = new HashSet<>();
            while (!left.isEmpty()) {
                String next = "";
                double least = Double.POSITIVE_INFINITY;
                for (String issue : left) {
                    Set<String> kept = new HashSet<>(left);
                    kept.remove(issue);
                    double loss = loss(kept);
                    // Of equally good ones DNA spares the last by name first.
                    if (loss < least + EQUAL) {
                        least = loss;
                        next = issue;
                    }
                }
                left.remove(next);
                out.add(next);
                spared.add(new Spared(next, least, loss(out)));
            }
            return spared;
        }
    }
}
