package org.demarche.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.reader.encoder.Windows;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String TEXT = "The harbour will stay closed, Minister Ana Ruiz told reporters on Monday.\n\n"
            + "“Nobody sails,” she said, “until the dredging is done.”";

    @Test
    void computesWhatThePretrainedEncoderComputes() throws IOException, OrtException {
        Vocabulary vocabulary = Vocabulary.load();
        EncoderWords words = EncoderWords.of(TEXT, vocabulary);
        MarkedArticle article = new MarkedArticle("harbour", TEXT, List.of());
        Example example =
                Example.of(article, words, Windows.disjoint(words, 256).get(0), vocabulary);

        float[] ours;
        Engines.settle(1);
        try (Learner learner = new Learner(Weights.fresh(PretrainedWeights.miniLm(), 1), false)) {
            ours = learner.vectors(example);
        }

        float[] theirs = pretrained(example.input().pieces());
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("number %s", i).isCloseTo(theirs[i], within(2e-4f));
        }
    }

    private static float[] pretrained(int[] pieces) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, pieces.length};
        long[] ids = Arrays.stream(pieces).asLongStream().toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (InputStream in = NetworkTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx");
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
