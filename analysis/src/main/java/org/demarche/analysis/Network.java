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
import org.demarche.record.Named;

/**
 * A discourse network, by the definitions of the manual of the Discourse Network Analyzer (P. Leifeld, J. Gruber and F. R. Bossner, chapter
 * "Methods for Network Construction"), with a qualifier of two levels, against and for.
 *
 * @param nodes actors first, then issues, each in alphabetical order
 * @param edges those of weight other than 0, by their ends
 */
public record Network(List<Node> nodes, List<Edge> edges) {
    /**
     * An actor or an issue.
     *
     * @param name its name
     * @param actor whether an actor; false for an issue
     * @param weight how much it says, or is spoken of
     */
    public record Node(String name, boolean actor, double weight) {}

    /**
     * A tie. In a one-mode network it has no direction and stands once.
     *
     * @param from name of an actor, or of an issue in a network of issues
     * @param to name of an actor or issue
     * @param weight may be negative in a network that subtracts
     */
    public record Edge(String from, String to, double weight) {}

    /** What the nodes are. */
    public enum Mode implements Named {
        /** Actors, tied by the issues that they share. */
        ACTORS,
        /** Issues, tied by the actors that they share. */
        ISSUES,
        /** Actors and issues, tied by statements. */
        TWO_MODE
    }

    /** What ties. */
    public enum Tie implements Named {
        /** Every common issue, whatever the stance. */
        IGNORE,
        /** The same stance. */
        CONGRUENCE,
        /** Opposite stances. */
        CONFLICT,
        /** The same stance, less opposite stances; in a two-mode network for less against. */
        SUBTRACT,
        /** Two-mode: 1 where an actor is only for, 2 where only against, 3 where both. */
        COMBINE
    }

    /** What a weight is divided by. */
    public enum Normalisation implements Named {
        NO,
        /** One-mode: the mean activity of both ends. */
        AVERAGE,
        /** One-mode: what either says alone and both say together. */
        JACCARD,
        /** One-mode: the product of the activities of both ends. */
        COSINE,
        /** Two-mode: the actor's activity. */
        ACTIVITY,
        /** Two-mode: how much is said on the issue. */
        PROMINENCE
    }

    /**
     * How a network is to be made.
     *
     * @param mode what the nodes are
     * @param tie what ties
     * @param normalisation what a weight is divided by
     * @param duplicates which links count once
     */
    public record Recipe(Mode mode, Tie tie, Normalisation normalisation, Duplicates duplicates) {
        /** @throws IllegalArgumentException when the normalisation, or the tie, is not one of this mode */
        public Recipe {
            boolean twoMode = mode == Mode.TWO_MODE;
            boolean forTwo = normalisation == Normalisation.ACTIVITY || normalisation == Normalisation.PROMINENCE;
            if (normalisation != Normalisation.NO && twoMode != forTwo) {
                throw new IllegalArgumentException("normalisation " + normalisation.word() + " is none of a "
                        + (twoMode ? "two-mode" : "one-mode") + " network");
            }
            if (twoMode && (tie == Tie.CONGRUENCE || tie == Tie.CONFLICT)) {
                throw new IllegalArgumentException("tie " + tie.word() + " is none of a two-mode network");
            }
            if (!twoMode && tie == Tie.COMBINE) {
                throw new IllegalArgumentException("tie combine is none of a one-mode network");
            }
            if (tie == Tie.COMBINE && normalisation != Normalisation.NO) {
                throw new IllegalArgumentException("tie combine is a code, no number, and cannot be normalised");
            }
        }
    }

    /**
     * A network at a moment.
     *
     * @param day the moment: the middle of the window
     * @param network what was said around it
     */
    public record Window(LocalDate day, Network network) {}

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A network of all links. A one-mode network costs as much as there are pairs of nodes with something in common. */
    public static Network of(List<Link> links, Recipe recipe) {
        return of(links, recipe, day -> 1);
    }

    /**
     * A network of what was said around a day, weighted by distance from it: in a two-mode network a link counts its kernel's weight, in a
     * one-mode network two links count the root of the product of theirs.
     *
     * @param width days of the window, more than 0; beyond half of it all kernels but the Gaussian are 0
     */
    public static Network around(List<Link> links, Recipe recipe, LocalDate day, Kernel kernel, double width) {
        ToDoubleFunction<LocalDate> weight = said -> kernel.weight(2 * (said.toEpochDay() - day.toEpochDay()) / width);
        return of(
                links.stream()
                        .filter(link -> weight.applyAsDouble(link.day()) > 0)
                        .toList(),
                recipe,
                recipe.mode() == Mode.TWO_MODE ? weight : said -> Math.sqrt(weight.applyAsDouble(said)));
    }

    /**
     * Networks around days that move on, from the first day of all links to the last.
     *
     * @param width days of a window, more than 0
     * @param step days from one day to the next, 1 or more
     */
    public static List<Window> smoothed(List<Link> links, Recipe recipe, Kernel kernel, double width, int step) {
        List<Window> windows = new ArrayList<>();
        if (links.isEmpty()) {
            return windows;
        }
        LocalDate last = links.stream().map(Link::day).max(LocalDate::compareTo).orElseThrow();
        for (LocalDate day =
                        links.stream().map(Link::day).min(LocalDate::compareTo).orElseThrow();
                !day.isAfter(last);
                day = day.plusDays(step)) {
            windows.add(new Window(day, around(links, recipe, day, kernel, width)));
        }
        return windows;
    }

    /**
     * Networks of windows that move on.
     *
     * @param width days of a window, 1 or more
     * @param step days from one window to the next, 1 or more
     */
    public static List<Window> moving(List<Link> links, Recipe recipe, int width, int step) {
        List<Window> windows = new ArrayList<>();
        if (links.isEmpty()) {
            return windows;
        }
        LocalDate first =
                links.stream().map(Link::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = links.stream().map(Link::day).max(LocalDate::compareTo).orElseThrow();
        for (LocalDate start = first; !start.isAfter(last); start = start.plusDays(step)) {
            LocalDate from = start;
            LocalDate behind = start.plusDays(width);
            List<Link> within = links.stream()
                    .filter(link -> !link.day().isBefore(from) && link.day().isBefore(behind))
                    .toList();
            windows.add(new Window(start.plusDays((width - 1) / 2), of(within, recipe)));
        }
        return windows;
    }

    private static Network of(List<Link> links, Recipe recipe, ToDoubleFunction<LocalDate> weight) {
        Affiliations x = Affiliations.of(links, recipe.duplicates(), weight);
        return switch (recipe.mode()) {
            case TWO_MODE -> twoMode(x, recipe);
            case ACTORS -> oneMode(x, recipe, true);
            case ISSUES -> oneMode(x.transposed(), recipe, false);
        };
    }

    private static Network twoMode(Affiliations x, Recipe recipe) {
        Affiliations byIssue = x.transposed();
        List<Node> nodes = new ArrayList<>(nodes(x, true));
        nodes.addAll(nodes(byIssue, false));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < x.first().size(); i++) {
            for (int j : new TreeSet<>(x.row(i).keySet())) {
                double[] cell = x.row(i).getOrDefault(j, new double[2]);
                double raw = switch (recipe.tie()) {
                    case SUBTRACT -> cell[1] - cell[0];
                    case COMBINE -> (cell[1] > 0 ? 1 : 0) + (cell[0] > 0 ? 2 : 0);
                    default -> cell[1] + cell[0];
                };
                double by = recipe.normalisation() == Normalisation.ACTIVITY
                        ? x.activity(i)
                        : recipe.normalisation() == Normalisation.PROMINENCE ? byIssue.activity(j) : 1;
                add(edges, x.first().get(i), x.second().get(j), raw, by);
            }
        }
        return new Network(nodes, edges);
    }

    private static Network oneMode(Affiliations x, Recipe recipe, boolean actors) {
        Affiliations turned = x.transposed();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < x.first().size(); i++) {
            Set<Integer> neighbours = new TreeSet<>();
            for (int j : x.row(i).keySet()) {
                neighbours.addAll(turned.row(j).keySet());
            }
            for (int other : neighbours) {
                if (other > i) {
                    double raw = tie(x.row(i), x.row(other), recipe.tie());
                    add(edges, x.first().get(i), x.first().get(other), raw, norm(x, i, other, recipe.normalisation()));
                }
            }
        }
        return new Network(nodes(x, actors), edges);
    }

    private static List<Node> nodes(Affiliations x, boolean actors) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < x.first().size(); i++) {
            nodes.add(new Node(x.first().get(i), actors, x.activity(i)));
        }
        return nodes;
    }

    private static void add(List<Edge> edges, String from, String to, double raw, double by) {
        if (raw != 0 && by != 0) {
            edges.add(new Edge(from, to, raw / by));
        }
    }

    private static double tie(Map<Integer, double[]> one, Map<Integer, double[]> other, Tie tie) {
        double sum = 0;
        for (Map.Entry<Integer, double[]> cell : one.entrySet()) {
            double[] a = cell.getValue();
            double[] b = other.getOrDefault(cell.getKey(), new double[2]);
            double same = a[0] * b[0] + a[1] * b[1];
            double opposite = a[0] * b[1] + a[1] * b[0];
            sum += switch (tie) {
                case IGNORE -> same + opposite;
                case CONGRUENCE -> same;
                case CONFLICT -> opposite;
                case SUBTRACT, COMBINE -> same - opposite;
            };
        }
        return sum;
    }

    private static double norm(Affiliations x, int i, int other, Normalisation normalisation) {
        return switch (normalisation) {
            case AVERAGE -> (x.activity(i) + x.activity(other)) / 2;
            case COSINE -> x.activity(i) * x.activity(other);
            case JACCARD -> jaccard(x.row(i), x.row(other));
            default -> 1;
        };
    }

    private static double jaccard(Map<Integer, double[]> one, Map<Integer, double[]> other) {
        Set<Integer> issues = new HashSet<>(one.keySet());
        issues.addAll(other.keySet());
        double sum = 0;
        for (int j : issues) {
            double[] a = one.getOrDefault(j, new double[2]);
            double[] b = other.getOrDefault(j, new double[2]);
            for (int k = 0; k < 2; k++) {
                sum += (b[k] == 0 ? a[k] : 0) + (a[k] == 0 ? b[k] : 0) + a[k] * b[k];
            }
        }
        return sum;
    }

    /**
     * The backbone: the ties that stand out at one of their ends against what chance would give, by the disparity filter (M. Á. Serrano,
     * M. Boguñá and A. Vespignani, PNAS 106, 2009). Ties that are not positive are left out.
     *
     * @param alpha the significance level, between 0 and 1; the smaller, the fewer ties stay
     */
    public Network backbone(double alpha) {
        Map<String, Double> strength = new HashMap<>();
        Map<String, Integer> degree = new HashMap<>();
        List<Edge> positive = edges.stream().filter(edge -> edge.weight() > 0).toList();
        for (Edge edge : positive) {
            for (String end : List.of(edge.from(), edge.to())) {
                strength.merge(end, edge.weight(), Double::sum);
                degree.merge(end, 1, Integer::sum);
            }
        }
        return new Network(
                nodes,
                positive.stream()
                        .filter(edge -> List.of(edge.from(), edge.to()).stream()
                                .anyMatch(end -> Math.pow(
                                                1 - edge.weight() / strength.getOrDefault(end, edge.weight()),
                                                degree.getOrDefault(end, 1) - 1.0)
                                        < alpha))
                        .toList());
    }
}
