package org.demarche.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.record.Article;
import org.demarche.training.Polnear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the training engine is fetched for this platform only")
class TrainEncoderTest {
    private static final String TEXT = "The harbour will stay closed, Minister Ana Ruiz said on Monday.\n\n"
            + "The mayor denied that ships had sunk.";

    @TempDir
    private Path folder = Path.of("");

    private static Polnear harbour() {
        return new Polnear(
                Article.of("harbour.txt", null, null, null, List.of(), null, "en", TEXT),
                List.of(
                        marked("Minister Ana Ruiz", "said", "The harbour will stay closed"),
                        marked("The mayor", "denied", "that ships had sunk")),
                List.of(),
                List.of());
    }

    private static Polnear.Marked marked(String source, String cue, String content) {
        return new Polnear.Marked(range(source), range(cue), range(content));
    }

    private static List<int[]> range(String words) {
        return List.of(new int[] {TEXT.indexOf(words), TEXT.indexOf(words) + words.length()});
    }

    @Test
    void learnsAnArticleByHeartAndGoesOnFromACheckpoint() throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        Curriculum lessons = new Curriculum(vocabulary, List.of(harbour()), 256, 512);
        List<Example> only = lessons.plain().get(0);
        Path file = folder.resolve("some.checkpoint");
        Engines.settle(1);
        double learnt;
        try (Learner learner = new Learner(miniLm(1), vocabulary, true)) {
            double before = perWord(learner.measure(only));
            for (int step = 0; step < 60; step++) {
                learner.learn(only, 3e-4f);
            }
            learnt = perWord(learner.measure(only));
            assertThat(learnt).isLessThan(before / 10).isLessThan(0.1);
            learner.checkpoint(0, 60, 1).write(file);
        }
        try (Learner learner = new Learner(miniLm(2), vocabulary, true)) {
            learner.resume(Checkpoint.read(file));
            assertThat(learner.steps()).isEqualTo(60);
            assertThat(perWord(learner.measure(only))).isEqualTo(learnt);
        }
    }

    private static Map<String, Matrix> miniLm(long seed) throws IOException {
        return Weights.fresh(PretrainedWeights.of(PretrainedWeights.Start.MINI_LM), seed);
    }

    private static double perWord(Learner.Cost cost) {
        return cost.tags() / cost.words();
    }

    @Test
    void trainsAndExportsASliceOfPolnear() {
        Path polnear = Path.of(System.getProperty("demarche.shared", ""), "polnear");
        boolean there = Files.exists(polnear.resolve("dev.jsonl.gz"));
        if (Boolean.getBoolean("demarche.everything")) {
            assertThat(there).as("%s holds PolNeAR", polnear).isTrue();
        }
        assumeTrue(there, "PolNeAR is not at " + polnear);
        String articles = polnear.resolve("dev.jsonl.gz").toString();

        assertThat(new CommandLine(new TrainEncoder())
                        .execute(
                                "--train",
                                articles,
                                "--dev",
                                articles,
                                "--checkpoints",
                                folder.toString(),
                                "--articles",
                                "2",
                                "--epochs",
                                "1",
                                "--window",
                                "64",
                                "--frozen",
                                "--start",
                                "MINI_LM"))
                .isZero();
        assertThat(new CommandLine(new ExportEncoder())
                        .execute(
                                "--checkpoint",
                                        folder.resolve("last.checkpoint").toString(),
                                "--out", folder.resolve("model.onnx").toString(),
                                "--start", "MINI_LM"))
                .isZero();
        assertThat(folder.resolve("model.onnx")).isNotEmptyFile();
    }
}
