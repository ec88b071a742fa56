package org.demarche.training.encoder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Pairs;
import org.demarche.reader.encoder.Roles;

/**
 * All weights of the encoder by name, in a fixed order: word and position embeddings, per layer {@code layer.N.*}, then the heads.
 * Matrices are stored as [inputs, outputs].
 */
final class Weights {
    static final int WIDTH = 384;
    static final int HEADS = 12;

    /** The embeddings of word pieces: training always leaves them as they are. */
    static final String PIECES = "pieces";

    /**
     * The shape of words enters before this layer. The layers below it know nothing of the task, so that they can be left as they are and
     * their outputs kept, which makes a step of training cheaper by a third.
     */
    static final int FIRST_SHAPED = 2;

    /** The head of the tasks that are learnt beside attribution; only training needs it. */
    static final String SILVER = "silver";

    /** The head that finds for a mention the earlier mention of the same thing. */
    static final String CHAINS = "chains";

    /** Width of the vectors of a mention that looks back, and of one that is looked at. */
    static final int CHAIN_WIDTH = 64;

    private static final double HEAD_DEVIATION = 0.04;

    private Weights() {}

    /** How many layers these weights have. */
    static int layers(Map<String, ?> weights) {
        int layers = 0;
        while (weights.containsKey("layer." + layers + ".attend.weight")) {
            layers++;
        }
        return layers;
    }

    /** Whether a weight lies below the shapes. */
    static boolean isLow(String name) {
        if (name.startsWith("layer.")) {
            return Integer.parseInt(name.substring(6, name.indexOf('.', 6))) < FIRST_SHAPED;
        }
        return name.equals(PIECES) || name.equals("positions") || name.startsWith("norm.");
    }

    /**
     * The pretrained encoder with fresh heads.
     *
     * @param seed of the fresh heads' random numbers
     */
    static Map<String, Matrix> fresh(PretrainedWeights pretrained, long seed) {
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put(PIECES, pretrained.get("embeddings.word_embeddings.weight"));
        weights.put("positions", withTokenType(pretrained));
        weights.put("shapes", Matrix.zeros(EncoderWords.SHAPES, WIDTH));
        norm(weights, "norm", pretrained, "embeddings.LayerNorm");
        for (int layer = 0; layer < pretrained.layers(); layer++) {
            String to = "layer." + layer + ".";
            String from = "encoder.layer." + layer + ".";
            String self = from + "attention.self.";
            weights.put(
                    to + "attend.weight",
                    Matrix.beside(
                            pretrained.get(self + "query.weight"),
                            pretrained.get(self + "key.weight"),
                            pretrained.get(self + "value.weight")));
            weights.put(
                    to + "attend.bias",
                    Matrix.beside(
                            pretrained.get(self + "query.bias"),
                            pretrained.get(self + "key.bias"),
                            pretrained.get(self + "value.bias")));
            dense(weights, to + "join", pretrained, from + "attention.output.dense");
            norm(weights, to + "join.norm", pretrained, from + "attention.output.LayerNorm");
            dense(weights, to + "widen", pretrained, from + "intermediate.dense");
            dense(weights, to + "narrow", pretrained, from + "output.dense");
            norm(weights, to + "narrow.norm", pretrained, from + "output.LayerNorm");
        }
        Random random = new Random(seed);
        weights.put("tags.weight", random(random, WIDTH, Roles.TAGS));
        weights.put("tags.bias", Matrix.zeros(1, Roles.TAGS));
        weights.put("pairs.weight", random(random, WIDTH, Pairs.VECTOR));
        weights.put("pairs.bias", Matrix.zeros(1, Pairs.VECTOR));
        weights.put("pairs.distance", random(random, Pairs.DISTANCES, Pairs.HIDDEN));
        weights.put("pairs.judge.weight", random(random, Pairs.HIDDEN, Pairs.TAGS));
        weights.put("pairs.judge.bias", Matrix.zeros(1, Pairs.TAGS));
        weights.put(SILVER + ".weight", random(random, WIDTH, Silver.columns()));
        weights.put(SILVER + ".bias", Matrix.zeros(1, Silver.columns()));
        weights.put(CHAINS + ".weight", random(random, WIDTH, 2 * CHAIN_WIDTH));
        weights.put(CHAINS + ".bias", Matrix.zeros(1, 2 * CHAIN_WIDTH));
        return Collections.unmodifiableMap(weights);
    }

    /** Every window is one single text to the pretrained encoder, so its mark of the first text can be added once and for all. */
    private static Matrix withTokenType(PretrainedWeights pretrained) {
        Matrix positions = pretrained.get("embeddings.position_embeddings.weight");
        float[] type = pretrained.get("embeddings.token_type_embeddings.weight").values();
        float[] sum = positions.values().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += type[i % WIDTH];
        }
        return new Matrix(positions.rows(), WIDTH, sum);
    }

    private static void dense(Map<String, Matrix> weights, String to, PretrainedWeights pretrained, String from) {
        weights.put(to + ".weight", pretrained.get(from + ".weight"));
        weights.put(to + ".bias", pretrained.get(from + ".bias"));
    }

    private static void norm(Map<String, Matrix> weights, String to, PretrainedWeights pretrained, String from) {
        weights.put(to + ".weight", pretrained.get(from + ".weight"));
        weights.put(to + ".bias", pretrained.get(from + ".bias"));
    }

    private static Matrix random(Random random, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * HEAD_DEVIATION);
        }
        return new Matrix(rows, columns, values);
    }
}
