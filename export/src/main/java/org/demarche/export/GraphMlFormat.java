package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GraphML 1.0 (graphml.graphdrawing.org), for visone, Gephi, yEd, igraph and NetworkX. */
final class GraphMlFormat extends NetworkFormat {
    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String purpose() {
        return "a network for visone, Gephi, yEd, igraph, NetworkX";
    }

    @Override
    void write(Network network, OutputStream out) throws IOException {
        XmlDocument xml = new XmlDocument(out);
        xml.open(
                "graphml",
                attributes(
                        "xmlns", "http://graphml.graphdrawing.org/xmlns",
                        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"));
        key(xml, "label", "node", "string");
        key(xml, "type", "node", "string");
        key(xml, "weight", "edge", "double");
        List<EdgeData> data = EdgeData.of(network.kind());
        for (EdgeData each : data) {
            key(xml, each.name(), "edge", each.type());
        }
        boolean directed = network.kind() == NetworkKind.PRECONDITIONS;
        xml.open("graph", attributes("id", network.kind().word(), "edgedefault", directed ? "directed" : "undirected"));
        Map<Network.Node, Integer> numbers = numbered(network.nodes(), 0);
        for (Network.Node node : network.nodes()) {
            xml.open("node", attributes("id", "n" + numbers.get(node)));
            xml.text("data", attributes("key", "label"), node.label());
            xml.text("data", attributes("key", "type"), node.kind());
            xml.close();
        }
        int edges = 0;
        for (Network.Edge edge : network.edges()) {
            xml.open(
                    "edge",
                    attributes(
                            "id", "e" + edges++,
                            "source", "n" + numbers.get(edge.from),
                            "target", "n" + numbers.get(edge.to)));
            xml.text("data", attributes("key", "weight"), Integer.toString(edge.weight));
            for (EdgeData each : data) {
                xml.text("data", attributes("key", each.name()), each.value().apply(edge));
            }
            xml.close();
        }
        xml.close().close().end();
    }

    private static void key(XmlDocument xml, String name, String of, String type) throws IOException {
        xml.empty("key", attributes("id", name, "for", of, "attr.name", name, "attr.type", type));
    }

    /** Names and values in turn; the order is kept. */
    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
