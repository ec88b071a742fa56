package org.demarche.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.Map;
import org.demarche.reader.encoder.Pairs;

/**
 * The encoder's arithmetic, for training: a BERT encoder (Devlin et al., NAACL 2019) with post-layer normalisation, to whose input the
 * shape of each piece's word is added, then a tagging head, the judgement of {@link Pairs} and the tasks of {@link Silver}. It must compute what {@link EncoderOnnx} writes down; a test
 * compares the two.
 */
final class Network {
    private static final float EPSILON = 1e-12f;
    private static final float DROPOUT = 0.1f;
    /** A cue's pairs count for so much beside one word's tag: with it the two tasks weigh about the same. */
    static final float PAIR_WEIGHT = 0.03f;

    private static final float SILVER_WEIGHT = 0.1f;
    private static final float CHAIN_WEIGHT = 0.1f;

    private final Map<String, NDArray> weights;

    Network(Map<String, NDArray> weights) {
        this.weights = weights;
    }

    /**
     * What one batch costs.
     *
     * @param tags sum over words of the tagging head's cross entropy
     * @param pairs sum over pairs of cue and word of the arguments' cross entropy
     * @param silver sum over words and tasks of the silver labels' cross entropy
     * @param total what to make small: the means, weighted
     */
    record Loss(NDArray tags, NDArray pairs, NDArray silver, NDArray total) {}

    /** What the layers below the shapes make of a batch, [windows * length, {@link Weights#WIDTH}]. */
    NDArray low(Batch batch, boolean training) {
        int rows = batch.windows * batch.length;
        NDArray x = rows(batch.pieces.reshape(rows), weight(Weights.PIECES))
                .reshape(batch.windows, batch.length, Weights.WIDTH);
        x = x.add(weight("positions").get("0:" + batch.length));
        x = norm(x.reshape(rows, Weights.WIDTH), "norm");
        for (int layer = 0; layer < Weights.FIRST_SHAPED; layer++) {
            x = layer(x, batch, "layer." + layer + ".", training);
        }
        return x;
    }

    /** What the layers above make of that; the same shape. */
    NDArray high(NDArray low, Batch batch, boolean training) {
        int layers = Weights.layers(weights);
        NDArray x = low.add(rows(batch.shapes.reshape((long) batch.windows * batch.length), weight("shapes")));
        for (int layer = Weights.FIRST_SHAPED; layer < layers; layer++) {
            x = layer(x, batch, "layer." + layer + ".", training);
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
        NDArray words = drop(rows(batch.firsts, high(low, batch, training)), training);
        NDArray tags = crossEntropy(tagScores(words), batch.tags);
        NDArray all = linear(words, "silver");
        NDArray silver = tags.mul(0);
        for (Silver task : Silver.values()) {
            NDArray scores = all.get(":, " + task.column() + ":" + (task.column() + task.size()));
            silver = silver.add(crossEntropy(scores, batch.silver(task)));
        }
        NDArray total = tags.div(batch.wordCount).add(silver.mul(SILVER_WEIGHT / batch.wordCount));
        NDArray pairs = tags.mul(0);
        if (batch.pairs != null) {
            pairs = crossEntropy(pairScores(linear(words, "pairs"), batch.pairs), batch.pairs.right());
            total = total.add(pairs.mul(PAIR_WEIGHT / batch.pairs.cues()));
        }
        if (batch.chains != null) {
            NDArray chains = chainLoss(linear(words, Weights.CHAINS), batch.chains);
            total = total.add(chains.mul(CHAIN_WEIGHT / batch.chains.size()));
            silver = silver.add(chains);
        }
        return new Loss(tags, pairs, silver, total);
    }

    /**
     * Sum over candidates of the negative logarithm of what all right antecedents are given together (Lee et al., EMNLP 2017); a candidate
     * without one shall choose the empty one, whose score is 0.
     */
    private static NDArray chainLoss(NDArray projected, Batch.ChainBatch chains) {
        NDArray own = rows(chains.words(), projected);
        NDArray back = own.get(":, :" + Weights.CHAIN_WIDTH);
        NDArray seen = own.get(":, " + Weights.CHAIN_WIDTH + ":");
        NDArray scores = back.matMul(seen.transpose()).add(chains.allowed());
        NDArray all = scores.get(":, :1").mul(0).concat(scores, 1).softmax(-1);
        return all.mul(chains.right()).sum(new int[] {1}).add(1e-6f).log().sum().neg();
    }

    private static NDArray crossEntropy(NDArray scores, NDArray right) {
        return scores.logSoftmax(-1).mul(right).sum().neg();
    }

    /** Scores of the tags of each pair, [pairs, tags]. */
    private NDArray pairScores(NDArray projected, Batch.PairBatch pairs) {
        NDArray added = rows(pairs.cueFirst(), block(projected, Pairs.FIRST_ADDED))
                .add(rows(pairs.cueLast(), block(projected, Pairs.LAST_ADDED)));
        NDArray times = rows(pairs.cueFirst(), block(projected, Pairs.FIRST_TIMES))
                .add(rows(pairs.cueLast(), block(projected, Pairs.LAST_TIMES)));
        NDArray hidden = rows(pairs.word(), block(projected, Pairs.WORD_ADDED))
                .add(rows(pairs.cue(), added))
                .add(rows(pairs.word(), block(projected, Pairs.WORD_TIMES)).mul(rows(pairs.cue(), times)))
                .add(rows(pairs.distance(), weight("pairs.distance")));
        return linear(internal(hidden).relu(), "pairs.judge");
    }

    private static NDArray block(NDArray projected, int block) {
        return projected.get(":, " + block * Pairs.HIDDEN + ":" + (block + 1) * Pairs.HIDDEN);
    }

    private NDArray layer(NDArray x, Batch batch, String name, boolean training) {
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
        x = norm(x.add(drop(linear(seen, name + "join"), training)), name + "join.norm");
        NDArray wide = internal(linear(x, name + "widen")).gelu();
        return norm(x.add(drop(linear(wide, name + "narrow"), training)), name + "narrow.norm");
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
