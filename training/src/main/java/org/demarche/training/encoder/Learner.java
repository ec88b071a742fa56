package org.demarche.training.encoder;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.demarche.reader.encoder.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The weights while they learn, and Adam with decoupled decay (Loshchilov and Hutter, ICLR 2019), which moves them. Owns native memory;
 * close it. Not thread-safe: the engine collects gradients for one thread at a time.
 */
final class Learner implements AutoCloseable {
    private static final float DECAY = 0.01f;
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-6f;
    private static final float LONGEST_GRADIENT = 1f;
    private static final int MOST_SKIPPED = 20;
    /** Tells the engine's Adam to clip no single number; with 0 it would clip them all to nothing. */
    private static final float NO_CLIPPING = -1f;
    /** The fresh heads have further to go than the pretrained layers. */
    private static final float HEAD_HASTE = 5f;

    private static final Logger log = LoggerFactory.getLogger(Learner.class);

    private final NDManager manager;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final List<Learnt> learnt = new ArrayList<>();
    private final Network network = new Network(weights);
    private final boolean frozen;
    private final Map<Example, float[]> low = new IdentityHashMap<>();
    private final int hiddenPiece;
    private int steps;
    private int skipped;

    /**
     * Weights that move.
     *
     * @param name what the network calls them
     * @param weight their values
     * @param mean running mean of their gradient
     * @param variance running mean of its square
     */
    private record Learnt(String name, NDArray weight, NDArray mean, NDArray variance) {}

    /** What a step cost, as sums, so that they can be added up. */
    record Cost(double tags, int words, double pairs, int cues, double silver) {
        Cost plus(Cost other) {
            return new Cost(
                    tags + other.tags,
                    words + other.words,
                    pairs + other.pairs,
                    cues + other.cues,
                    silver + other.silver);
        }

        /** The cost of what is wanted, tags and arguments, weighted as in learning. */
        double attribution() {
            return tags / Math.max(1, words) + Network.PAIR_WEIGHT * pairs / Math.max(1, cues);
        }

        static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "tags %.4f a word, arguments %.3f a cue, silver %.3f a word",
                    tags / Math.max(1, words),
                    pairs / Math.max(1, cues),
                    silver / Math.max(1, words));
        }
    }

    /**
     * @param start the weights to begin with
     * @param vocabulary the word pieces
     * @param frozen whether the layers below the shapes stay as they are; their outputs are then kept with the examples
     */
    Learner(Map<String, Matrix> start, Vocabulary vocabulary, boolean frozen) {
        this.frozen = frozen;
        this.hiddenPiece = vocabulary.hidden();
        manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        start.forEach((name, matrix) -> {
            NDArray weight = array(matrix);
            weights.put(name, weight);
            if (!(frozen && Weights.isLow(name)) && !name.equals(Weights.PIECES)) {
                weight.setRequiresGradient(true);
                learnt.add(
                        new Learnt(name, weight, manager.zeros(weight.getShape()), manager.zeros(weight.getShape())));
            }
        });
    }

    private NDArray array(Matrix matrix) {
        Shape shape = matrix.rows() == 1 ? new Shape(matrix.columns()) : new Shape(matrix.rows(), matrix.columns());
        return manager.create(matrix.values(), shape);
    }

    /** How many steps were made. */
    int steps() {
        return steps;
    }

    /** Learns from a few windows. */
    Cost learn(List<Example> examples, float rate) {
        try (NDManager scratch = manager.newSubManager()) {
            // The kept outputs of frozen layers know no hidden pieces.
            Batch batch = new Batch(scratch, examples, frozen ? null : new Random(steps), hiddenPiece);
            Network.Loss loss;
            NDArray kept = frozen ? low(scratch, batch, examples) : null;
            try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
                loss = network.loss(batch, kept == null ? network.low(batch, true) : kept, true);
                gradients.backward(loss.total());
            }
            step(scratch, rate);
            return cost(batch, loss);
        }
    }

    /** What a few windows would cost; nothing is learnt. */
    Cost measure(List<Example> examples) {
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = new Batch(scratch, examples, null, hiddenPiece);
            return cost(batch, network.loss(batch, network.low(batch, false), false));
        }
    }

    /** The lower layers' outputs, computed when an example is first seen. Costs 1,536 bytes a piece. */
    private NDArray low(NDManager scratch, Batch batch, List<Example> examples) {
        float[] rows = new float[batch.windows * batch.length * Weights.WIDTH];
        if (!examples.stream().allMatch(low::containsKey)) {
            float[] fresh = network.low(batch, false).toFloatArray();
            for (int w = 0; w < batch.windows; w++) {
                int from = w * batch.length * Weights.WIDTH;
                int size = examples.get(w).input().pieces().length * Weights.WIDTH;
                low.put(examples.get(w), Arrays.copyOfRange(fresh, from, from + size));
            }
        }
        for (int w = 0; w < batch.windows; w++) {
            float[] own = Objects.requireNonNull(low.get(examples.get(w)));
            System.arraycopy(own, 0, rows, w * batch.length * Weights.WIDTH, own.length);
        }
        return scratch.create(rows, new Shape((long) batch.windows * batch.length, Weights.WIDTH));
    }

    private static Cost cost(Batch batch, Network.Loss loss) {
        return new Cost(
                loss.tags().getFloat(),
                batch.wordCount,
                loss.pairs().getFloat(),
                batch.pairs == null ? 0 : batch.pairs.cues(),
                loss.silver().getFloat());
    }

    private void step(NDManager scratch, float rate) {
        steps++;
        List<NDArray> gradients = new ArrayList<>();
        NDArray squares = scratch.create(0f);
        for (Learnt one : learnt) {
            NDArray gradient = one.weight.getGradient();
            gradient.attach(scratch);
            gradients.add(gradient);
            try (NDArray square = gradient.square()) {
                squares.addi(square.sum());
            }
        }
        double length = Math.sqrt(squares.getFloat());
        if (!Double.isFinite(length)) {
            skip(gradients);
            return;
        }
        float shorter = (float) (length > LONGEST_GRADIENT ? LONGEST_GRADIENT / length : 1);
        float correction = (float) (Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps)));
        for (int i = 0; i < gradients.size(); i++) {
            move(learnt.get(i), gradients.get(i), rate, correction, shorter);
        }
    }

    /** Leaves the weights as they are; a batch now and then may be beyond the engine's arithmetic, but not many. */
    private void skip(List<NDArray> gradients) {
        skipped++;
        String where = "the gradient of step " + steps + " is not a number, in " + unsound(gradients);
        if (skipped > MOST_SKIPPED) {
            throw new IllegalStateException(where + "; lower the rate");
        }
        log.warn("{}: skipped", where);
        gradients.forEach(gradient -> gradient.set(new float[(int) gradient.size()]));
    }

    /** Names of the weights whose gradient is not a number throughout. */
    private List<String> unsound(List<NDArray> gradients) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            if (!Float.isFinite(gradients.get(i).sum().getFloat())) {
                names.add(learnt.get(i).name);
            }
        }
        return names;
    }

    private static void move(Learnt one, NDArray gradient, float rate, float correction, float shorter) {
        float own = rate * (isHead(one.name) ? HEAD_HASTE : 1);
        float decay = one.name.endsWith("weight") && !one.name.contains("norm") ? DECAY : 0;
        one.weight
                .getNDArrayInternal()
                .adamUpdate(
                        new NDList(one.weight, gradient, one.mean, one.variance),
                        new NDList(one.weight),
                        own,
                        own * correction,
                        decay,
                        shorter,
                        NO_CLIPPING,
                        BETA1,
                        BETA2,
                        EPSILON,
                        true,
                        true);
        gradient.subi(gradient);
    }

    private static boolean isHead(String name) {
        return name.startsWith("tags")
                || name.startsWith("pairs")
                || name.startsWith("silver")
                || name.startsWith(Weights.CHAINS)
                || name.equals("shapes");
    }

    /** The last layer's vectors of one window, piece after piece, {@link Weights#WIDTH} numbers each. */
    float[] vectors(Example example) {
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = new Batch(scratch, List.of(example), null, hiddenPiece);
            return network.high(network.low(batch, false), batch, false).toFloatArray();
        }
    }

    /** The tags' scores of one window, piece after piece, {@link org.demarche.reader.encoder.Roles#TAGS} numbers each. */
    float[] tagScores(Example example) {
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = new Batch(scratch, List.of(example), null, hiddenPiece);
            return network.tagScores(network.high(network.low(batch, false), batch, false))
                    .toFloatArray();
        }
    }

    /** A copy of all weights as they are now. */
    Map<String, Matrix> weights() {
        Map<String, Matrix> copies = new LinkedHashMap<>();
        weights.forEach((name, array) -> copies.put(name, copy(array)));
        return copies;
    }

    /** A copy of everything, to go on from later. */
    Checkpoint checkpoint(int epoch, int batch, double minutes) {
        Map<String, Matrix> values = new LinkedHashMap<>();
        Map<String, Matrix> means = new LinkedHashMap<>();
        Map<String, Matrix> variances = new LinkedHashMap<>();
        for (Learnt one : learnt) {
            values.put(one.name, copy(one.weight));
            means.put(one.name, copy(one.mean));
            variances.put(one.name, copy(one.variance));
        }
        return new Checkpoint(epoch, batch, steps, minutes, values, means, variances);
    }

    /** Goes on from a checkpoint of the same network. */
    void resume(Checkpoint checkpoint) {
        steps = checkpoint.steps();
        for (Learnt one : learnt) {
            one.weight.set(Checkpoint.values(checkpoint.weights(), one.name));
            one.mean.set(Checkpoint.values(checkpoint.means(), one.name));
            one.variance.set(Checkpoint.values(checkpoint.variances(), one.name));
        }
    }

    private static Matrix copy(NDArray array) {
        Shape shape = array.getShape();
        int rows = shape.dimension() == 1 ? 1 : (int) shape.get(0);
        return new Matrix(rows, (int) shape.get(shape.dimension() - 1), array.toFloatArray());
    }

    @Override
    public void close() {
        manager.close();
    }
}
