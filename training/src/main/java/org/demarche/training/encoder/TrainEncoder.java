package org.demarche.training.encoder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.training.Polnear;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the encoder: resumable, seeded, its progress shown on standard error. */
@Command(
        name = "train-encoder",
        mixinStandardHelpOptions = true,
        description = "Trains the accurate reader's encoder on PolNeAR. Run it again to go on where it was stopped.")
public final class TrainEncoder implements Callable<Integer> {
    @Option(names = "--train", required = true, description = "PolNeAR's packed training part")
    private Path train = Path.of("");

    @Option(
            names = "--dev",
            required = true,
            description = "PolNeAR's packed development part, to measure each epoch by")
    private Path dev = Path.of("");

    @Option(names = "--checkpoints", required = true, description = "folder for checkpoints; made when absent")
    private Path checkpoints = Path.of("");

    @Option(names = "--epochs", defaultValue = "3", description = "how often to see the corpus (${DEFAULT-VALUE})")
    private int epochs;

    @Option(names = "--articles", defaultValue = "1000000", description = "train on so many articles at the most")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", description = "of all random numbers (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--rate", defaultValue = "2e-4", description = "highest learning rate (${DEFAULT-VALUE})")
    private float rate;

    @Option(names = "--window", defaultValue = "256", description = "most pieces of a window (${DEFAULT-VALUE})")
    private int window;

    @Option(names = "--batch", defaultValue = "2048", description = "most pieces of a batch (${DEFAULT-VALUE})")
    private int batchPieces;

    @Option(names = "--minutes", defaultValue = "10", description = "between checkpoints (${DEFAULT-VALUE})")
    private double minutes;

    @Option(
            names = "--budget",
            defaultValue = "1e9",
            description = "minutes the training may take in all; the rate falls in time for it even on a busy machine")
    private double budget;

    @Option(
            names = "--start",
            defaultValue = "MINI_LM",
            description = "the pretrained encoder to begin with: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private PretrainedWeights.Start start = PretrainedWeights.Start.MINI_LM;

    @Option(names = "--frozen", description = "leave the two lowest layers as they are: a third cheaper")
    private boolean frozen;

    @Option(
            names = "--patience",
            defaultValue = "2",
            description = "stop after so many epochs in a row that are no better on dev (${DEFAULT-VALUE})")
    private int patience;

    private final PrintStream progress = System.err;

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainEncoder()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(checkpoints);
        Vocabulary vocabulary = Vocabulary.load();
        Curriculum lessons = new Curriculum(vocabulary, read(train), window, batchPieces);
        Curriculum exam = new Curriculum(vocabulary, read(dev), window, batchPieces);
        Path file = checkpoints.resolve("last.checkpoint");
        Engines.settle(seed);
        try (Learner learner = new Learner(Weights.fresh(PretrainedWeights.of(start), seed), vocabulary, frozen)) {
            int epoch = 0;
            int batch = 0;
            Clock clock = new Clock(0);
            if (Files.exists(file)) {
                Checkpoint checkpoint = Checkpoint.read(file);
                learner.resume(checkpoint);
                epoch = checkpoint.epoch();
                batch = checkpoint.batch();
                clock = new Clock(checkpoint.minutes());
                say("going on from epoch %d, batch %d", epoch, batch);
            }
            RateSchedule schedule =
                    new RateSchedule(rate, lessons.epoch(seed, 0).size() * epochs, budget);
            double best = Double.POSITIVE_INFINITY;
            int worse = 0;
            for (; epoch < epochs && clock.minutes() < budget && worse < patience; epoch++, batch = 0) {
                teach(learner, lessons.epoch(seed, epoch), epoch, batch, schedule, clock, file);
                Files.copy(
                        file,
                        checkpoints.resolve("epoch" + (epoch + 1) + ".checkpoint"),
                        StandardCopyOption.REPLACE_EXISTING);
                Learner.Cost cost = examine(learner, exam);
                say("epoch %d ends; dev: %s", epoch + 1, cost);
                worse = cost.attribution() < best ? 0 : worse + 1;
                best = Math.min(best, cost.attribution());
            }
        }
        return 0;
    }

    private List<Polnear> read(Path file) throws IOException {
        List<Polnear> all = Polnear.read(file);
        return all.subList(0, Math.min(articles, all.size()));
    }

    private void teach(
            Learner learner,
            List<List<Example>> batches,
            int epoch,
            int from,
            RateSchedule schedule,
            Clock clock,
            Path file)
            throws IOException {
        double begun = clock.minutes();
        double saved = begun;
        long pieces = 0;
        int b = from;
        Learner.Cost cost = Learner.Cost.NOTHING;
        while (b < batches.size() && clock.minutes() < budget) {
            cost = cost.plus(learner.learn(batches.get(b), schedule.at(learner.steps(), clock.minutes())));
            pieces += batches.get(b).stream()
                    .mapToInt(e -> e.input().pieces().length)
                    .sum();
            b++;
            if (b % 10 == 0) {
                say(
                        "epoch %d, batch %d of %d, %.0f pieces a second: %s",
                        epoch + 1, b, batches.size(), pieces / (clock.minutes() - begun) / 60, cost);
                cost = Learner.Cost.NOTHING;
            }
            if (clock.minutes() - saved > minutes) {
                learner.checkpoint(epoch, b, clock.minutes()).write(file);
                saved = clock.minutes();
            }
        }
        boolean whole = b == batches.size();
        learner.checkpoint(whole ? epoch + 1 : epoch, whole ? 0 : b, clock.minutes())
                .write(file);
    }

    /** Minutes of training, those before an interruption included. */
    private static final class Clock {
        private final double before;
        private final long begun = System.nanoTime();

        Clock(double before) {
            this.before = before;
        }

        double minutes() {
            return before + (System.nanoTime() - begun) / 60e9;
        }
    }

    private static Learner.Cost examine(Learner learner, Curriculum exam) {
        Learner.Cost cost = Learner.Cost.NOTHING;
        for (List<Example> batch : exam.plain()) {
            cost = cost.plus(learner.measure(batch));
        }
        return cost;
    }

    private void say(String format, Object... arguments) {
        progress.println(String.format(Locale.ROOT, "%tT ", java.time.LocalTime.now())
                + String.format(Locale.ROOT, format, arguments));
    }
}
