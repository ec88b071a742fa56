package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.ArticleView;

/** What the formats of networks have in common: the network is gathered first, and written when it is whole. */
abstract class NetworkFormat implements StreamFormat {
    /** Writes the whole network. */
    abstract void write(Network network, OutputStream out) throws IOException;

    @Override
    public final Export begin(OutputStream out, Request request) {
        Network network = new Network(request.network());
        return new Export() {
            @Override
            public void article(ArticleView article) {
                network.add(article);
            }

            @Override
            public void finish() throws IOException {
                write(network, out);
                out.flush();
            }
        };
    }

    /** Numbers for the nodes, from {@code first} on, in their order. */
    static Map<Network.Node, Integer> numbered(List<Network.Node> nodes, int first) {
        Map<Network.Node, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size() + first));
        return numbers;
    }
}
