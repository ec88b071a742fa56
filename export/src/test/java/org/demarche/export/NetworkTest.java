package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.demarche.ledger.Ledger;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Networks, judged by another's reader (GraphML), a schema (GEXF) and the rules of the user's guide (DL). */
class NetworkTest {
    private static final Request WAITING = Request.DEFAULT.network(NetworkKind.PRECONDITIONS);

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("ledger.db").toString());
        Sample.fill(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void jgraphtReadsActorsAndIssuesAndChecksTheSchema() throws Exception {
        Map<String, String> labels = new HashMap<>();
        List<String> weights = new ArrayList<>();
        Graph<String, DefaultEdge> graph = read(Request.DEFAULT, labels, weights);
        assertThat(labels.values())
                .containsExactlyInAnyOrder(
                        "Ada Holm",
                        "Bo Lind",
                        "Council of Norland",
                        "Eva Orm",
                        "strait",
                        "=HYPERLINK(\"http://evil.example\")");
        assertThat(graph.edgeSet()).hasSize(4);
        assertThat(weights).containsExactlyInAnyOrder("2", "1", "1", "1");
    }

    @Test
    void jgraphtReadsWhoWaitsForWhom() throws Exception {
        Map<String, String> labels = new HashMap<>();
        Graph<String, DefaultEdge> graph = read(WAITING, labels, new ArrayList<>());
        DefaultEdge edge = graph.edgeSet().iterator().next();
        assertThat(labels.get(graph.getEdgeSource(edge))).isEqualTo("Kestria: open the strait");
        assertThat(labels.get(graph.getEdgeTarget(edge))).isEqualTo("Norland: withdraw <the> fleet");
    }

    private Graph<String, DefaultEdge> read(Request request, Map<String, String> labels, List<String> weights)
            throws Exception {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("label")) {
                labels.put(at.getFirst(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("weight")) {
                weights.add(value.getValue());
            }
        });
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        importer.importGraph(graph, new StringReader(Written.text(ledger, "graphml", request)));
        return graph;
    }

    /** The schema says what of GEXF 1.3 is used here, as gexf.net defines it. */
    @ParameterizedTest
    @EnumSource(NetworkKind.class)
    void gexfFollowsItsSchemaAndItsEdgesEndAtNodes(NetworkKind kind) throws Exception {
        byte[] written = Written.bytes(ledger, "gexf", Request.DEFAULT.network(kind));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(NetworkTest.class.getResource("gexf-1.3.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(written)));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(written));
        Set<String> nodes = new HashSet<>(values(document, "node", "id"));
        assertThat(nodes).hasSize(kind == NetworkKind.PRECONDITIONS ? 2 : 6);
        assertThat(nodes)
                .containsAll(values(document, "edge", "source"))
                .containsAll(values(document, "edge", "target"));
        assertThat(new TreeSet<>(values(document, "attribute", "id"))).containsAll(values(document, "attvalue", "for"));
    }

    private static List<String> values(Document document, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    @Test
    void dlHasALabelForEveryRowAndColumnAndTiesWithinThem() throws Exception {
        assertThat(Written.text(ledger, "dl", Request.DEFAULT).split("\n"))
                .containsExactly(
                        "dl nr=4 nc=2 format=edgelist2",
                        "row labels:",
                        "\"Ada Holm\"",
                        "\"Bo Lind\"",
                        "\"Council of Norland\"",
                        "\"Eva Orm\"",
                        "column labels:",
                        "\"=HYPERLINK( http://evil.example )\"",
                        "\"strait\"",
                        "data:",
                        "1 2 2",
                        "2 1 1",
                        "3 2 1",
                        "4 2 1");
        assertThat(Written.text(ledger, "dl", WAITING).split("\n"))
                .containsExactly(
                        "dl n=2 format=edgelist1",
                        "labels:",
                        "\"Kestria: open the strait\"",
                        "\"Norland: withdraw <the> fleet\"",
                        "data:",
                        "1 2 1");
    }
}
