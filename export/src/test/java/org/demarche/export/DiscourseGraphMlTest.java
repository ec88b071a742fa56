package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Network;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

/** Discourse networks as GraphML, read by JGraphT, which also checks them against the schema of GraphML 1.0. */
class DiscourseGraphMlTest {
    private final Map<String, Map<String, String>> nodes = new HashMap<>();
    private final List<String> weights = new ArrayList<>();
    private final Graph<String, DefaultEdge> graph = new Pseudograph<>(DefaultEdge.class);

    @Test
    void anActorAndAnIssueOfOneNameStayTwoNodes() throws IOException {
        read(new Network(
                List.of(
                        new Network.Node("Norland", true, 3),
                        new Network.Node("<Sud> & \"land\"", true, 1),
                        new Network.Node("Norland", false, 2)),
                List.of(
                        new Network.Edge("Norland", "Norland", 2),
                        new Network.Edge("<Sud> & \"land\"", "Norland", 1))));

        assertThat(nodes.values())
                .containsExactlyInAnyOrder(
                        Map.of("label", "Norland", "type", "actor", "weight", "3.0"),
                        Map.of("label", "<Sud> & \"land\"", "type", "actor", "weight", "1.0"),
                        Map.of("label", "Norland", "type", "issue", "weight", "2.0"));
        assertThat(graph.edgeSet()).hasSize(2).allSatisfy(edge -> {
            assertThat(type(graph.getEdgeSource(edge))).isEqualTo("actor");
            assertThat(type(graph.getEdgeTarget(edge))).isEqualTo("issue");
        });
        assertThat(weights).containsExactly("2.0", "1.0");
    }

    @Test
    void aSubtractedTieMayBeNegative() throws IOException {
        read(new Network(
                List.of(new Network.Node("Norland", true, 1), new Network.Node("Sudland", true, 1)),
                List.of(new Network.Edge("Norland", "Sudland", -0.5))));

        assertThat(weights).containsExactly("-0.5");
        DefaultEdge only = graph.edgeSet().iterator().next();
        assertThat(List.of(graph.getEdgeSource(only), graph.getEdgeTarget(only)))
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmptyNetworkIsAFileAllTheSame() throws IOException {
        read(new Network(List.of(), List.of()));

        assertThat(graph.vertexSet()).isEmpty();
    }

    private String type(String node) {
        return nodes.getOrDefault(node, Map.of()).getOrDefault("type", "");
    }

    private void read(Network network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiscourseGraphMl.write(network, out);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((at, value) -> {
            if (!at.getSecond().equals("ID")) {
                nodes.computeIfAbsent(at.getFirst(), id -> new HashMap<>()).put(at.getSecond(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("weight")) {
                weights.add(value.getValue());
            }
        });
        importer.importGraph(graph, new ByteArrayInputStream(out.toByteArray()));
    }
}
