package org.demarche.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Roles;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.reader.encoder.Windows;
import org.demarche.record.Article;
import org.demarche.training.Polnear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the training engine is fetched for this platform only")
class NetworkTest {
    private static final String TEXT = "The harbour will stay closed, Minister Ana Ruiz told reporters on Monday.\n\n"
            + "“Nobody sails,” she said, “until the dredging is done.”";

    @ParameterizedTest
    @EnumSource
    void computesWhatThePretrainedEncoderComputes(PretrainedWeights.Start start) throws IOException, OrtException {
        Vocabulary vocabulary = Vocabulary.load();
        EncoderWords words = EncoderWords.of(TEXT, vocabulary);
        Example example = example(words, vocabulary);

        float[] ours;
        Engines.settle(1);
        try (Learner learner = new Learner(Weights.fresh(PretrainedWeights.of(start), 1), vocabulary, false)) {
            ours = learner.vectors(example);
        }

        float[] theirs = pretrained(start, example.input().pieces());
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("number %s", i).isCloseTo(theirs[i], within(2e-4f));
        }
    }

    @Test
    void theFileWrittenComputesWhatTheNetworkComputes() throws IOException, OrtException {
        Vocabulary vocabulary = Vocabulary.load();
        EncoderWords words = EncoderWords.of(TEXT, vocabulary);
        Example example = example(words, vocabulary);
        Map<String, Matrix> weights = Weights.fresh(PretrainedWeights.of(PretrainedWeights.Start.MINI_LM), 7);
        float[] ours;
        Engines.settle(1);
        try (Learner learner = new Learner(weights, vocabulary, false)) {
            ours = learner.tagScores(example);
        }
        float[] theirs = tags(EncoderOnnx.write(weights, "a test"), example);
        assertThat(theirs).hasSameSizeAs(ours);
        // Weights of seven bits and activations of eight: close, not equal.
        double error = 0;
        double size = 0;
        for (int i = 0; i < ours.length; i++) {
            error += Math.pow(ours[i] - theirs[i], 2);
            size += Math.pow(ours[i], 2);
        }
        assertThat(Math.sqrt(error / size)).isLessThan(0.2);
    }

    private static Example example(EncoderWords words, Vocabulary vocabulary) {
        Polnear article = new Polnear(
                Article.of("harbour.txt", null, null, null, List.of(), null, "en", TEXT),
                List.of(),
                List.of(),
                List.of());
        return Example.of(article, words, Windows.disjoint(words, 256), vocabulary)
                .get(0);
    }

    private static float[] tags(byte[] model, Example example) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        int length = example.input().pieces().length;
        long[] shape = {1, length};
        try (OrtSession session = environment.createSession(model);
                OnnxTensor pieces = OnnxTensor.createTensor(
                        environment, IntBuffer.wrap(example.input().pieces()), shape);
                OnnxTensor shapes = OnnxTensor.createTensor(
                        environment, IntBuffer.wrap(example.input().shapes()), shape);
                OnnxTensor places = OnnxTensor.createTensor(
                        environment, IntBuffer.wrap(IntStream.range(0, length).toArray()), new long[] {length});
                OnnxTensor mask = OnnxTensor.createTensor(
                        environment, FloatBuffer.allocate(length), new long[] {1, 1, 1, length});
                OrtSession.Result result =
                        session.run(Map.of("pieces", pieces, "shapes", shapes, "places", places, "mask", mask))) {
            float[] values = new float[length * Roles.TAGS];
            ((OnnxTensor) result.get("tags").orElseThrow()).getFloatBuffer().get(values);
            return values;
        }
    }

    private static float[] pretrained(PretrainedWeights.Start start, int[] pieces) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, pieces.length};
        long[] ids = Arrays.stream(pieces).asLongStream().toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (InputStream in = NetworkTest.class.getResourceAsStream(start.resource());
                OrtSession session = environment.createSession(in.readAllBytes());
                OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] values = new float[pieces.length * Weights.WIDTH];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
            return values;
        }
    }
}
