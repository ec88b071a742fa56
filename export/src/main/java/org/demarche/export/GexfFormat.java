package org.demarche.export;

import static org.demarche.export.GraphMlFormat.attributes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** GEXF 1.3 (gexf.net), for Gephi. */
final class GexfFormat extends NetworkFormat {
    @Override
    public String name() {
        return "gexf";
    }

    @Override
    public String purpose() {
        return "a network for Gephi";
    }

    @Override
    void write(Network network, OutputStream out) throws IOException {
        XmlDocument xml = new XmlDocument(out);
        xml.open("gexf", attributes("xmlns", "http://gexf.net/1.3", "version", "1.3"));
        xml.open("meta", attributes());
        xml.text("creator", attributes(), "Demarche");
        xml.text("description", attributes(), network.kind().word());
        xml.close();
        boolean directed = network.kind() == NetworkKind.PRECONDITIONS;
        xml.open("graph", attributes("defaultedgetype", directed ? "directed" : "undirected", "mode", "static"));
        xml.open("attributes", attributes("class", "node"));
        xml.empty("attribute", attributes("id", "type", "title", "type", "type", "string"));
        xml.close();
        List<EdgeData> data = EdgeData.of(network.kind());
        xml.open("attributes", attributes("class", "edge"));
        for (EdgeData each : data) {
            String type = each.type().equals("int") ? "integer" : each.type();
            xml.empty("attribute", attributes("id", each.name(), "title", each.name(), "type", type));
        }
        xml.close();
        Map<Network.Node, Integer> numbers = numbered(network.nodes(), 0);
        xml.open("nodes", attributes());
        for (Network.Node node : network.nodes()) {
            xml.open("node", attributes("id", "n" + numbers.get(node), "label", node.label()));
            xml.open("attvalues", attributes());
            xml.empty("attvalue", attributes("for", "type", "value", node.kind()));
            xml.close().close();
        }
        xml.close();
        edges(xml, network, numbers, data);
        xml.close().close().end();
    }

    private static void edges(XmlDocument xml, Network network, Map<Network.Node, Integer> numbers, List<EdgeData> data)
            throws IOException {
        xml.open("edges", attributes());
        int edges = 0;
        for (Network.Edge edge : network.edges()) {
            xml.open(
                    "edge",
                    attributes(
                            "id", "e" + edges++,
                            "source", "n" + numbers.get(edge.from),
                            "target", "n" + numbers.get(edge.to),
                            "weight", Integer.toString(edge.weight)));
            xml.open("attvalues", attributes());
            for (EdgeData each : data) {
                xml.empty(
                        "attvalue",
                        attributes("for", each.name(), "value", each.value().apply(edge)));
            }
            xml.close().close();
        }
        xml.close();
    }
}
