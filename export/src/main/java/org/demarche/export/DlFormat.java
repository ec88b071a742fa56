package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * UCINET DL (UCINET user's guide, data language): {@code edgelist2} for actors and issues, {@code edgelist1} for preconditions; ties are
 * valued by the number of statements. DL can quote nothing within quotes and reads no long labels, so labels lose their quotation marks
 * and line breaks and end after {@value #LONGEST} characters; of two that would be the same, the second gets a number.
 */
final class DlFormat extends NetworkFormat {
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "dl";
    }

    @Override
    public String purpose() {
        return "a network for UCINET";
    }

    @Override
    void write(Network network, OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        Map<Network.Node, Integer> numbers = new HashMap<>();
        if (network.kind() == NetworkKind.ACTORS_ISSUES) {
            List<Network.Node> actors = network.nodes("actor");
            List<Network.Node> issues = network.nodes("issue");
            lines.line("dl nr=" + actors.size() + " nc=" + issues.size() + " format=edgelist2");
            lines.line("row labels:");
            labels(lines, actors);
            lines.line("column labels:");
            labels(lines, issues);
            numbers.putAll(numbered(actors, 1));
            numbers.putAll(numbered(issues, 1));
        } else {
            lines.line("dl n=" + network.nodes().size() + " format=edgelist1");
            lines.line("labels:");
            labels(lines, network.nodes());
            numbers.putAll(numbered(network.nodes(), 1));
        }
        lines.line("data:");
        for (Network.Edge edge : network.edges()) {
            lines.line(numbers.get(edge.from) + " " + numbers.get(edge.to) + " " + edge.weight);
        }
        lines.flush();
    }

    private static void labels(Lines lines, List<Network.Node> nodes) {
        Set<String> given = new HashSet<>();
        for (Network.Node node : nodes) {
            String plain = node.label().replaceAll("[\"\\p{Cntrl}]+", " ").strip();
            String label = plain.codePointCount(0, plain.length()) <= LONGEST
                    ? plain
                    : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
            String unique = label;
            for (int n = 2; !given.add(unique); n++) {
                unique = label + " (" + n + ")";
            }
            lines.line("\"" + unique + "\"");
        }
    }
}
