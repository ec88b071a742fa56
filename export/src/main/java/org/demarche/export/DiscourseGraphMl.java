package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.demarche.analysis.Network;

/** Writes a discourse network as GraphML 1.0 (graphml.graphdrawing.org), for visone and Gephi. */
public final class DiscourseGraphMl {
    private DiscourseGraphMl() {}

    /**
     * Writes a network. Nodes carry label, type and weight, edges their weight, which may be negative where the network subtracts.
     *
     * @param out not closed
     * @throws IOException when it cannot be written
     */
    public static void write(Network network, OutputStream out) throws IOException {
        XmlDocument xml = new XmlDocument(out);
        xml.open("graphml", GraphMlFormat.attributes("xmlns", "http://graphml.graphdrawing.org/xmlns"));
        key(xml, "label", "node", "label", "string");
        key(xml, "type", "node", "type", "string");
        key(xml, "size", "node", "weight", "double");
        key(xml, "weight", "edge", "weight", "double");
        xml.open("graph", GraphMlFormat.attributes("id", "discourse", "edgedefault", "undirected"));
        // An actor and an issue may have one name; an edge's first end is an actor wherever there are any.
        Map<String, String> first = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        int nodes = 0;
        for (Network.Node node : network.nodes()) {
            String id = "n" + nodes++;
            first.putIfAbsent(node.name(), id);
            last.put(node.name(), id);
            xml.open("node", GraphMlFormat.attributes("id", id));
            xml.text("data", GraphMlFormat.attributes("key", "label"), node.name());
            xml.text("data", GraphMlFormat.attributes("key", "type"), node.actor() ? "actor" : "issue");
            xml.text("data", GraphMlFormat.attributes("key", "size"), Double.toString(node.weight()));
            xml.close();
        }
        int edges = 0;
        for (Network.Edge edge : network.edges()) {
            xml.open(
                    "edge",
                    GraphMlFormat.attributes(
                            "id", "e" + edges++,
                            "source", first.getOrDefault(edge.from(), ""),
                            "target", last.getOrDefault(edge.to(), "")));
            xml.text("data", GraphMlFormat.attributes("key", "weight"), Double.toString(edge.weight()));
            xml.close();
        }
        xml.close().close().end();
    }

    private static void key(XmlDocument xml, String id, String of, String name, String type) throws IOException {
        xml.empty("key", GraphMlFormat.attributes("id", id, "for", of, "attr.name", name, "attr.type", type));
    }
}
