package org.demarche.training.encoder;

import java.util.List;
import java.util.Map;
import org.demarche.reader.encoder.Pairs;
import org.demarche.reader.encoder.Roles;
import org.demarche.training.encoder.OnnxGraph.Attribute;
import org.demarche.training.encoder.OnnxGraph.Element;

/**
 * Writes the encoder down as an ONNX file: the arithmetic of {@link Network} with weights in whole numbers. Inputs: {@code pieces} and
 * {@code shapes} [windows, length], {@code places} [length] (0, 1, 2 …), {@code mask} [windows, 1, 1, length] (0, or a large negative number
 * for padding). Outputs: {@code tags} and {@code pairs} for each piece, and the constants {@code distance}, {@code judge} and {@code judge.bias} of {@link Pairs}.
 */
final class EncoderOnnx {
    private static final float EPSILON = 1e-12f;

    private final OnnxGraph graph = new OnnxGraph();
    private final Map<String, Matrix> weights;

    private EncoderOnnx(Map<String, Matrix> weights) {
        this.weights = weights;
    }

    /**
     * @param weights as {@link Weights} names them
     * @param description a line about the model, kept in the file
     * @return the file's bytes
     */
    static byte[] write(Map<String, Matrix> weights, String description) {
        return new EncoderOnnx(weights).model(description);
    }

    private byte[] model(String description) {
        String pieces = graph.input("pieces", Element.INT32, "windows", "length");
        String shapes = graph.input("shapes", Element.INT32, "windows", "length");
        String places = graph.input("places", Element.INT32, "length");
        String mask = graph.input("mask", Element.FLOAT, "windows", 1, 1, "length");
        String positions = graph.node("Gather", List.of(table("positions"), places));
        String x = norm(add(embedding(pieces), positions), "norm");
        String shape = graph.node("Gather", List.of(table("shapes"), shapes));
        for (int layer = 0; layer < Weights.layers(weights); layer++) {
            x = layer(layer == Weights.FIRST_SHAPED ? add(x, shape) : x, mask, "layer." + layer + ".");
        }
        List<String> bytes = quantise(x);
        graph.named("Identity", List.of(linear(bytes, "tags", Roles.TAGS)), "tags");
        graph.output("tags", Element.FLOAT, "windows", "length", Roles.TAGS);
        graph.named("Identity", List.of(linear(bytes, "pairs", Pairs.VECTOR)), "pairs");
        graph.output("pairs", Element.FLOAT, "windows", "length", Pairs.VECTOR);
        graph.named("Identity", List.of(table("pairs.distance")), "distance");
        graph.output("distance", Element.FLOAT, Pairs.DISTANCES, Pairs.HIDDEN);
        graph.named("Identity", List.of(table("pairs.judge.weight")), "judge");
        graph.output("judge", Element.FLOAT, Pairs.HIDDEN, Pairs.TAGS);
        graph.named("Identity", List.of(vector("pairs.judge.bias")), "judge.bias");
        graph.output("judge.bias", Element.FLOAT, Pairs.TAGS);
        return graph.model(description);
    }

    private String embedding(String pieces) {
        Matrix matrix = weight(Weights.PIECES);
        Quantised quantised = Quantised.rows(matrix);
        String rows =
                graph.node("Gather", List.of(graph.bytes(quantised.values(), matrix.rows(), matrix.columns()), pieces));
        String scales = graph.node("Gather", List.of(graph.floats(quantised.scales(), matrix.rows(), 1), pieces));
        return multiply(cast(rows), scales);
    }

    private String layer(String x, String mask, String name) {
        int size = Weights.WIDTH / Weights.HEADS;
        List<String> parts = graph.node(
                "Split",
                List.of(
                        linear(quantise(x), name + "attend", 3 * Weights.WIDTH),
                        graph.longs(Weights.WIDTH, Weights.WIDTH, Weights.WIDTH)),
                3,
                Attribute.of("axis", 2));
        String query = multiply(heads(parts.get(0), 0, 2, 1, 3), scalar((float) (1 / Math.sqrt(size))));
        String key = heads(parts.get(1), 0, 2, 3, 1);
        String value = heads(parts.get(2), 0, 2, 1, 3);
        String scores = add(graph.node("MatMul", List.of(query, key)), mask);
        String shares = graph.node("Softmax", List.of(scores), Attribute.of("axis", -1));
        String seen = graph.node(
                "Transpose",
                List.of(graph.node("MatMul", List.of(shares, value))),
                Attribute.of("perm", new long[] {0, 2, 1, 3}));
        seen = graph.node("Reshape", List.of(seen, graph.longs(0, 0, Weights.WIDTH)));
        x = norm(add(x, linear(quantise(seen), name + "join", Weights.WIDTH)), name + "join.norm");
        String wide = linear(quantise(x), name + "widen", 4 * Weights.WIDTH);
        wide = graph.node("Gelu", List.of(wide));
        return norm(add(x, linear(quantise(wide), name + "narrow", Weights.WIDTH)), name + "narrow.norm");
    }

    private String heads(String x, long... order) {
        int size = Weights.WIDTH / Weights.HEADS;
        String split = graph.node("Reshape", List.of(x, graph.longs(0, 0, Weights.HEADS, size)));
        return graph.node("Transpose", List.of(split), Attribute.of("perm", order));
    }

    /** Bytes, their scale and their zero, as a matrix in whole numbers wants them. */
    private List<String> quantise(String x) {
        return graph.node("DynamicQuantizeLinear", List.of(x), 3);
    }

    private String linear(List<String> bytes, String name, int columns) {
        Matrix matrix = weight(name + ".weight");
        Quantised quantised = Quantised.columns(matrix);
        String product = graph.node(
                "MatMulInteger",
                List.of(bytes.get(0), graph.bytes(quantised.values(), matrix.rows(), columns), bytes.get(2)));
        // In this form the runtime fuses product and scales into one operator.
        String scales = multiply(bytes.get(1), graph.floats(quantised.scales(), columns));
        return add(multiply(cast(product), scales), vector(name + ".bias"));
    }

    private String norm(String x, String name) {
        return graph.node(
                "LayerNormalization",
                List.of(x, vector(name + ".weight"), vector(name + ".bias")),
                Attribute.of("axis", -1),
                Attribute.of("epsilon", EPSILON));
    }

    private String cast(String x) {
        return graph.node("Cast", List.of(x), Attribute.of("to", 1));
    }

    private String add(String x, String y) {
        return graph.node("Add", List.of(x, y));
    }

    private String multiply(String x, String y) {
        return graph.node("Mul", List.of(x, y));
    }

    private String scalar(float value) {
        return graph.floats(new float[] {value});
    }

    private String vector(String name) {
        Matrix matrix = weight(name);
        return graph.floats(matrix.values(), matrix.columns());
    }

    private String table(String name) {
        Matrix matrix = weight(name);
        return graph.floats(matrix.values(), matrix.rows(), matrix.columns());
    }

    private Matrix weight(String name) {
        Matrix matrix = weights.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("the encoder has no weights called " + name);
        }
        return matrix;
    }
}
