package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Doing;
import org.demarche.record.Precondition;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A network that grows statement by statement. It holds every node and edge, each once, so its size depends on how many actors, issues and
 * doings there are and not on how many statements. Nodes and edges are in the order of their keys.
 */
final class Network {
    /** At most so many statements are named on an edge. */
    private static final int NAMED_STATEMENTS = 20;

    /**
     * A node.
     *
     * @param key stays the same from export to export; begins with what it is
     * @param label for people
     * @param kind actor, issue or doing
     */
    record Node(String key, String label, String kind) {}

    /** An edge under way; counted in statements. */
    static final class Edge {
        final Node from;
        final Node to;
        int weight;
        int supporting;
        int opposing;
        int conditional;
        String first = "9999-12-31";
        String last = "0000-01-01";
        final TreeSet<String> statements = new TreeSet<>();
        final TreeSet<String> kinds = new TreeSet<>();
        final TreeSet<String> holders = new TreeSet<>();

        Edge(Node from, Node to) {
            this.from = from;
            this.to = to;
        }

        private void count(String statement, String day) {
            weight++;
            first = first.compareTo(day) <= 0 ? first : day;
            last = last.compareTo(day) >= 0 ? last : day;
            statements.add(statement);
            if (statements.size() > NAMED_STATEMENTS) {
                statements.pollLast();
            }
        }
    }

    private final NetworkKind kind;
    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private final TreeMap<String, Edge> edges = new TreeMap<>();

    Network(NetworkKind kind) {
        this.kind = kind;
    }

    NetworkKind kind() {
        return kind;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The nodes of one kind. */
    List<Node> nodes(String nodeKind) {
        return nodes.values().stream().filter(n -> n.kind.equals(nodeKind)).toList();
    }

    List<Edge> edges() {
        return List.copyOf(edges.values());
    }

    void add(ArticleView article) {
        if (kind == NetworkKind.ACTORS_ISSUES) {
            for (int i = 0; i < article.statements().size(); i++) {
                spoke(article, i);
            }
            return;
        }
        for (Precondition precondition : article.reading().preconditions()) {
            waits(article, precondition);
        }
    }

    private void spoke(ArticleView article, int i) {
        Statement statement = article.reading().statements().get(i);
        Node actor = node(
                "actor",
                article.statements().get(i).speakerKey(),
                statement.speaker().name());
        Node issue = node("issue", statement.issue(), statement.issue());
        Edge edge = edge(actor, issue);
        edge.count(statement.id(), article.statements().get(i).day().toString());
        edge.supporting += statement.stance() == Stance.FOR ? 1 : 0;
        edge.opposing += statement.stance() == Stance.AGAINST ? 1 : 0;
        edge.conditional += statement.stance() == Stance.CONDITIONAL ? 1 : 0;
    }

    private void waits(ArticleView article, Precondition precondition) {
        List<String> days = new ArrayList<>();
        article.statements().stream()
                .filter(s -> s.id().equals(precondition.statement()))
                .forEach(s -> days.add(s.day().toString()));
        if (days.isEmpty()) {
            return;
        }
        Edge edge = edge(doing(precondition.waits()), doing(precondition.on()));
        edge.count(precondition.statement(), days.get(0));
        edge.kinds.add(precondition.kind().word());
        if (precondition.heldBy() != null) {
            edge.holders.add(precondition.heldBy());
        }
    }

    private Node doing(Doing doing) {
        String label = (doing.actor() == null ? "" : doing.actor() + ": ") + doing.action();
        return node("doing", Objects.requireNonNullElse(doing.actor(), "") + "\u0000" + doing.action(), label);
    }

    private Node node(String nodeKind, String key, @Nullable String label) {
        String whole = nodeKind + "\u0000" + key;
        return nodes.computeIfAbsent(whole, k -> new Node(k, label == null ? key : label, nodeKind));
    }

    private Edge edge(Node from, Node to) {
        return edges.computeIfAbsent(from.key + "\u0000\u0000" + to.key, k -> new Edge(from, to));
    }
}
