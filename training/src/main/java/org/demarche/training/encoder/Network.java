package org.demarche.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.Map;
import org.demarche.reader.encoder.Links;

/**
 * The encoder's arithmetic, for training: a BERT encoder (Devlin et al., NAACL 2019) with post-layer normalisation, to whose input the
 * shape of each piece's word is added, then a tagging head and link projections. It must compute what {@link EncoderOnnx} writes down; a test
 * compares the two.
 */
final class Network {
    private static final float EPSILON = 1e-12f;
    private static final float DROPOUT = 0.1f;
    private static final float LINK_WEIGHT = 0.2f;

    private final Map<String, NDArray> weights;

    Network(Map<String, NDArray> weights) {
        this.weights = weights;
    }

    /**
     * What one batch costs.
     *
     * @param tags sum over words of the tagging head's cross entropy
     * @param links sum over lessons of the link scorer's cross entropy
     * @param lessons how many lessons in linking there were
     * @param total what to make small: the two means, weighted
     */
    record Loss(NDArray tags, NDArray links, int lessons, NDArray total) {}

    /** What the layers below the shapes make of a batch, [windows * length, {@link Weights#WIDTH}]. */
    NDArray low(Batch batch) {
        int rows = batch.windows * batch.length;
        NDArray x = rows(batch.pieces.reshape(rows), weight(Weights.PIECES))
                .reshape(batch.windows, batch.length, Weights.WIDTH);
        x = x.add(weight("positions").get("0:" + batch.length));
        x = norm(x.reshape(rows, Weights.WIDTH), "norm");
        for (int layer = 0; layer < Weights.FIRST_SHAPED; layer++) {
            x = layer(x, batch, "layer." + layer + ".");
        }
        return x;
    }

    /** What the layers above make of that; the same shape. */
    NDArray high(NDArray low, Batch batch) {
        NDArray x = low.add(rows(batch.shapes.reshape((long) batch.windows * batch.length), weight("shapes")));
        for (int layer = Weights.FIRST_SHAPED; layer < Weights.LAYERS; layer++) {
            x = layer(x, batch, "layer." + layer + ".");
        }
        return x;
    }

    /** Scores of the tags for each word, [words, tags], from the vectors of the words' first pieces. */
    NDArray tagScores(NDArray words) {
        return linear(words, "tags");
    }

    /**
     * @param low what the lower layers made of the batch
     * @param training whether to drop some numbers at random
     */
    Loss loss(Batch batch, NDArray low, boolean training) {
        NDArray words = drop(rows(batch.firsts, high(low, batch)), training);
        NDArray tags = tagScores(words).logSoftmax(-1).mul(batch.tags).sum().neg();
        NDArray projected = linear(words, "links");
        NDArray links = null;
        int lessons = 0;
        for (int kind = 0; kind < Links.KINDS; kind++) {
            Batch.LinkBatch link = batch.links.get(kind).orElse(null);
            if (link != null && link.lessons() > 0) {
                NDArray cost = linkScores(projected, kind, link)
                        .logSoftmax(-1)
                        .mul(link.right())
                        .sum()
                        .neg();
                links = links == null ? cost : links.add(cost);
                lessons += link.lessons();
            }
        }
        NDArray total = tags.div(batch.wordCount);
        if (links == null) {
            links = tags.mul(0);
        } else {
            total = total.add(links.div(lessons).mul(LINK_WEIGHT));
        }
        return new Loss(tags, links, lessons, total);
    }

    /** Scores of one kind of links, [asking, asked + 1]. */
    private NDArray linkScores(NDArray projected, int kind, Batch.LinkBatch link) {
        NDArray asking = rows(link.askFirst(), block(projected, kind, 0, 0))
                .add(rows(link.askLast(), block(projected, kind, 0, 1)));
        NDArray asked = rows(link.askedFirst(), block(projected, kind, 1, 0))
                .add(rows(link.askedLast(), block(projected, kind, 1, 1)));
        NDArray all = asked.concat(weight("links.none").get(kind + ":" + (kind + 1)), 0);
        int columns = Links.DISTANCES + 1;
        NDArray bias = rows(link.distance(), weight("links.distance").get(kind).reshape(columns, 1))
                .squeeze(-1);
        return asking.matMul(all.transpose())
                .mul((float) (1 / Math.sqrt(Links.WIDTH)))
                .add(bias)
                .add(link.forbidden());
    }

    private static NDArray block(NDArray projected, int kind, int asked, int last) {
        int from = ((kind * 2 + asked) * 2 + last) * Links.WIDTH;
        return projected.get(":, " + from + ":" + (from + Links.WIDTH));
    }

    private NDArray layer(NDArray x, Batch batch, String name) {
        int size = Weights.WIDTH / Weights.HEADS;
        Shape split = new Shape(batch.windows, batch.length, 3, Weights.HEADS, size);
        // [3, windows, heads, length, size]
        NDArray parts = linear(x, name + "attend").reshape(split).transpose(2, 0, 3, 1, 4);
        NDArray query = parts.get(0).mul((float) (1 / Math.sqrt(size)));
        NDArray key = parts.get(1);
        NDArray value = parts.get(2);
        NDArray scores = query.matMul(key.swapAxes(2, 3)).add(batch.mask);
        NDArray seen = scores.softmax(-1)
                .matMul(value)
                .transpose(0, 2, 1, 3)
                .reshape(batch.windows * batch.length, Weights.WIDTH);
        x = norm(x.add(linear(seen, name + "join")), name + "join.norm");
        NDArray wide = internal(linear(x, name + "widen")).gelu();
        return norm(x.add(linear(wide, name + "narrow")), name + "narrow.norm");
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
    }

    private NDArray norm(NDArray x, String name) {
        return internal(x)
                .layerNorm(x, new Shape(Weights.WIDTH), weight(name + ".weight"), weight(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private static NDArray drop(NDArray x, boolean training) {
        return training ? internal(x).dropout(x, DROPOUT, true).singletonOrThrow() : x;
    }

    /** The rows with these numbers; gradients flow back into them. */
    private static NDArray rows(NDArray numbers, NDArray table) {
        NDList rows = internal(numbers).embedding(numbers, table, SparseFormat.DENSE);
        return rows.singletonOrThrow();
    }

    private static NDArrayEx internal(NDArray x) {
        return x.getNDArrayInternal();
    }

    private NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the network has no weights called " + name);
        }
        return weight;
    }
}
