package org.demarche.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The encoder itself, run by ONNX Runtime on one thread a call. Windows of similar length go through together; what comes out for a window
 * does not depend on its company beyond the rounding of whole-number arithmetic. Thread-safe: callers share the weights. Owns native memory
 * until closed.
 */
final class EncoderModel implements AutoCloseable {
    /** Most pieces, padding included, that go through at once: bounds the memory of a call to about 100 MB. */
    private static final int BATCH = 2048;

    private static final float NEVER = -1e4f;

    private final OrtEnvironment environment;
    private final OrtSession.SessionOptions options;
    private final OrtSession session;
    private final Pairs pairs;

    /**
     * @param file bytes of an ONNX file as the training writes it
     * @throws IllegalArgumentException when they are not
     */
    EncoderModel(byte[] file) {
        try {
            environment = OrtEnvironment.getEnvironment();
            options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(file, options);
            WindowInput trial = new WindowInput(new int[2], new int[2], new int[0]);
            try (Call call = new Call(List.of(trial))) {
                pairs = new Pairs(call.floats("distance"), call.floats("judge"), call.floats("judge.bias"));
            }
        } catch (OrtException e) {
            throw new IllegalArgumentException("the encoder's model cannot be used: " + e.getMessage(), e);
        }
    }

    /** The scores of each window, in the order given. */
    List<WindowScores> run(List<WindowInput> windows) {
        Integer[] order = new Integer[windows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> windows.get(i).pieces().length));
        WindowScores[] scores = new WindowScores[windows.size()];
        List<Integer> batch = new ArrayList<>();
        for (Integer i : order) {
            if (!batch.isEmpty() && (batch.size() + 1) * windows.get(i).pieces().length > BATCH) {
                run(windows, batch, scores);
                batch.clear();
            }
            batch.add(i);
        }
        if (!batch.isEmpty()) {
            run(windows, batch, scores);
        }
        return List.of(scores);
    }

    private void run(List<WindowInput> windows, List<Integer> batch, WindowScores[] scores) {
        List<WindowInput> inputs = batch.stream().map(windows::get).toList();
        try (Call call = new Call(inputs)) {
            float[] tags = call.floats("tags");
            float[] vectors = call.floats("pairs");
            for (int b = 0; b < inputs.size(); b++) {
                int[] firsts = inputs.get(b).firsts();
                int row = b * call.length;
                scores[batch.get(b)] =
                        new WindowScores(rows(tags, row, firsts, Roles.TAGS), rows(vectors, row, firsts, Pairs.VECTOR));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the encoder failed on " + inputs.size() + " windows: " + e.getMessage(), e);
        }
    }

    private static float[] rows(float[] all, int row, int[] firsts, int width) {
        float[] chosen = new float[firsts.length * width];
        for (int w = 0; w < firsts.length; w++) {
            System.arraycopy(all, (row + firsts[w]) * width, chosen, w * width, width);
        }
        return chosen;
    }

    /** What judges pairs of cue and word. */
    Pairs pairs() {
        return pairs;
    }

    @Override
    public void close() {
        try {
            session.close();
            options.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be closed: " + e.getMessage(), e);
        }
    }

    /** One run of the session, with its native arrays. */
    private final class Call implements AutoCloseable {
        private final int length;
        private final List<OnnxTensor> inputs = new ArrayList<>();
        private final OrtSession.Result result;

        Call(List<WindowInput> windows) throws OrtException {
            length = windows.stream().mapToInt(w -> w.pieces().length).max().orElseThrow();
            IntBuffer pieces = IntBuffer.allocate(windows.size() * length);
            IntBuffer shapes = IntBuffer.allocate(windows.size() * length);
            FloatBuffer mask = FloatBuffer.allocate(windows.size() * length);
            for (int w = 0; w < windows.size(); w++) {
                int size = windows.get(w).pieces().length;
                pieces.put(w * length, windows.get(w).pieces());
                shapes.put(w * length, windows.get(w).shapes());
                for (int i = size; i < length; i++) {
                    mask.put(w * length + i, NEVER);
                }
            }
            int[] places = new int[length];
            Arrays.setAll(places, i -> i);
            OrtSession.Result found = null;
            try {
                OnnxTensor a = keep(OnnxTensor.createTensor(environment, pieces, new long[] {windows.size(), length}));
                OnnxTensor b = keep(OnnxTensor.createTensor(environment, shapes, new long[] {windows.size(), length}));
                OnnxTensor c = keep(OnnxTensor.createTensor(environment, IntBuffer.wrap(places), new long[] {length}));
                OnnxTensor d =
                        keep(OnnxTensor.createTensor(environment, mask, new long[] {windows.size(), 1, 1, length}));
                found = session.run(Map.of("pieces", a, "shapes", b, "places", c, "mask", d));
            } finally {
                if (found == null) {
                    inputs.forEach(OnnxTensor::close);
                }
            }
            result = found;
        }

        private OnnxTensor keep(OnnxTensor tensor) {
            inputs.add(tensor);
            return tensor;
        }

        float[] floats(String output) throws OrtException {
            OnnxTensor tensor = (OnnxTensor) result.get(output)
                    .orElseThrow(() -> new IllegalArgumentException("the encoder's model gives no " + output));
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return values;
        }

        @Override
        public void close() {
            result.close();
            inputs.forEach(OnnxTensor::close);
        }
    }
}
