package org.demarche.training.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a pretrained BERT-like encoder, read out of its ONNX file. An exporter names biases after their place in the network but
 * matrices by running numbers, so a matrix is named here after the node that multiplies by it:
 * {@code encoder.layer.0.attention.self.query.weight}, stored as [inputs, outputs].
 */
final class PretrainedWeights {
    /** What a training can start from; both have width 384 and the same word pieces. */
    enum Start {
        /** all-MiniLM-L6-v2: six layers. */
        MINI_LM("/all-minilm-l6-v2.onnx"),
        /** bge-small-en-v1.5: twelve layers, twice the work. */
        BGE_SMALL("/bge-small-en-v1.5.onnx");

        private final String resource;

        Start(String resource) {
            this.resource = resource;
        }

        /** Its ONNX file on the class path. */
        String resource() {
            return resource;
        }
    }

    private final Map<String, Matrix> matrices;

    private PretrainedWeights(Map<String, Matrix> matrices) {
        this.matrices = matrices;
    }

    /**
     * Reads a pretrained encoder from the class path.
     *
     * @throws IOException when it cannot be read
     */
    static PretrainedWeights of(Start start) throws IOException {
        try (InputStream in = PretrainedWeights.class.getResourceAsStream(start.resource)) {
            if (in == null) {
                throw new IOException("the class path lacks the pretrained encoder (" + start.resource
                        + "); run this through the module training's own Maven command");
            }
            return read(in.readAllBytes());
        }
    }

    static PretrainedWeights read(byte[] model) {
        Map<String, Matrix> found = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        ProtobufReader reader = new ProtobufReader(ByteBuffer.wrap(model));
        while (reader.next()) {
            if (reader.field() == 7) {
                graph(reader.bytes(), found, names);
            } else {
                reader.skip();
            }
        }
        Map<String, Matrix> named = new HashMap<>();
        found.forEach((name, matrix) -> named.put(names.getOrDefault(name, name), matrix));
        return new PretrainedWeights(named);
    }

    /**
     * @param name as the network's own modules are called
     * @throws IllegalArgumentException when the file has no such weights
     */
    Matrix get(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("the pretrained encoder has no weights called " + name);
        }
        return matrix;
    }

    /** How many layers it has. */
    int layers() {
        int layers = 0;
        while (matrices.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
            layers++;
        }
        return layers;
    }

    private static void graph(ByteBuffer bytes, Map<String, Matrix> found, Map<String, String> names) {
        ProtobufReader reader = new ProtobufReader(bytes);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> node(reader.bytes(), names);
                case 5 -> initializer(reader.bytes(), found);
                default -> reader.skip();
            }
        }
    }

    private static void node(ByteBuffer bytes, Map<String, String> names) {
        ProtobufReader reader = new ProtobufReader(bytes);
        List<String> inputs = new ArrayList<>();
        String name = "";
        String operator = "";
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> inputs.add(reader.string());
                case 3 -> name = reader.string();
                case 4 -> operator = reader.string();
                default -> reader.skip();
            }
        }
        if (operator.equals("MatMul") && inputs.size() == 2 && name.endsWith("/MatMul")) {
            String module =
                    name.substring(1, name.length() - "/MatMul".length()).replace('/', '.');
            names.put(inputs.get(1), module + ".weight");
        }
    }

    private static void initializer(ByteBuffer bytes, Map<String, Matrix> found) {
        ProtobufReader reader = new ProtobufReader(bytes);
        List<Integer> sizes = new ArrayList<>();
        String name = "";
        long type = 0;
        ByteBuffer raw = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> sizes.add(Math.toIntExact(reader.varint()));
                case 2 -> type = reader.varint();
                case 8 -> name = reader.string();
                case 9 -> raw = reader.bytes();
                default -> reader.skip();
            }
        }
        boolean floats = type == 1;
        if (floats && raw != null && !sizes.isEmpty() && sizes.size() <= 2) {
            float[] values = new float[raw.remaining() / Float.BYTES];
            raw.asFloatBuffer().get(values);
            int rows = sizes.size() == 2 ? sizes.get(0) : 1;
            found.put(name, new Matrix(rows, sizes.get(sizes.size() - 1), values));
        }
    }
}
