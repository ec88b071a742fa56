package org.demarche.training.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX model put together node by node. Every method that adds something returns the name of its output.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>
 */
final class OnnxGraph {
    /** Element types, by the numbers of the format. */
    enum Element {
        FLOAT(1),
        INT8(3),
        INT32(6),
        INT64(7);

        private final int number;

        Element(int number) {
            this.number = number;
        }
    }

    /** The first set of operators with Gelu. */
    private static final int OPERATORS = 20;

    private static final int FORMAT = 9;

    private final ProtobufWriter graph = new ProtobufWriter();
    private int names;

    /** @param sizes a number where it is fixed, else a letter */
    String input(String name, Element element, Object... sizes) {
        graph.message(11, value(name, element, sizes));
        return name;
    }

    void output(String name, Element element, Object... sizes) {
        graph.message(12, value(name, element, sizes));
    }

    private static ProtobufWriter value(String name, Element element, Object... sizes) {
        ProtobufWriter shape = new ProtobufWriter();
        for (Object size : sizes) {
            ProtobufWriter dimension = new ProtobufWriter();
            if (size instanceof Integer number) {
                dimension.number(1, number);
            } else {
                dimension.text(2, size.toString());
            }
            shape.message(1, dimension);
        }
        ProtobufWriter tensor = new ProtobufWriter().number(1, element.number).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }

    String floats(float[] values, int... sizes) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(Element.FLOAT, raw.array(), sizes);
    }

    String bytes(byte[] values, int... sizes) {
        return constant(Element.INT8, values, sizes);
    }

    String longs(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(Element.INT64, raw.array(), values.length);
    }

    private String constant(Element element, byte[] raw, int... sizes) {
        String name = fresh("c");
        ProtobufWriter tensor = new ProtobufWriter();
        for (int size : sizes) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, element.number).text(8, name).bytes(9, raw));
        return name;
    }

    /** A node with one output. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        return node(operator, inputs, 1, attributes).get(0);
    }

    /** A node with one output of a name given. */
    void named(String operator, List<String> inputs, String output) {
        add(operator, inputs, List.of(output));
    }

    List<String> node(String operator, List<String> inputs, int outputs, Attribute... attributes) {
        String[] names = new String[outputs];
        java.util.Arrays.setAll(names, i -> fresh("v"));
        List<String> results = List.of(names);
        add(operator, inputs, results, attributes);
        return results;
    }

    private void add(String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        ProtobufWriter node = new ProtobufWriter();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, outputs.get(0) + "/" + operator).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.written());
        }
        graph.message(1, node);
    }

    private String fresh(String letter) {
        names++;
        return letter + names;
    }

    /** The whole file. */
    byte[] model(String description) {
        graph.text(2, "encoder");
        return new ProtobufWriter()
                .number(1, FORMAT)
                .text(2, "demarche")
                .text(6, description)
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").number(2, OPERATORS))
                .toBytes();
    }

    /** A setting of a node. */
    record Attribute(ProtobufWriter written) {
        static Attribute of(String name, long value) {
            return new Attribute(
                    new ProtobufWriter().text(1, name).number(3, value).number(20, 2));
        }

        static Attribute of(String name, float value) {
            return new Attribute(
                    new ProtobufWriter().text(1, name).real(2, value).number(20, 1));
        }

        static Attribute of(String name, long[] values) {
            ProtobufWriter written = new ProtobufWriter().text(1, name);
            for (long value : values) {
                written.number(8, value);
            }
            return new Attribute(written.number(20, 7));
        }
    }
}
