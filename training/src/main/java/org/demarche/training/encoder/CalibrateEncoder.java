package org.demarche.training.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.attribution.Certainty;
import org.demarche.reader.encoder.EncoderAttributions;
import org.demarche.training.Annotated;
import org.demarche.training.Logistic;
import org.demarche.training.Polnear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fits how far the encoder's attributions are to be believed, on articles it has not learned from, and shows how well the probabilities
 * hold: those shown for one half of the articles were fitted on the other half.
 */
@Command(
        name = "calibrate-encoder",
        mixinStandardHelpOptions = true,
        description = "Fits the certainty of the encoder's attributions on a part of PolNeAR it has not learned from.")
public final class CalibrateEncoder implements Callable<Integer> {
    @Option(names = "--model", required = true, description = "ONNX file of the encoder")
    private Path model = Path.of("");

    @Option(names = "--articles", required = true, description = "a packed part of PolNeAR that was not learned from")
    private Path articles = Path.of("");

    @Option(names = "--out", description = "file of weights to write; without it only the table is shown")
    private @Nullable Path out;

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CalibrateEncoder()).execute(arguments));
    }

    /** Frames with what became of them. */
    private record Judged(List<double[]> facts, List<Boolean> right) {
        Judged() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(double[] fact, boolean isRight) {
            facts.add(fact);
            right.add(isRight);
        }
    }

    @Override
    public Integer call() throws IOException {
        Judged all = new Judged();
        List<Judged> halves = List.of(new Judged(), new Judged());
        try (EncoderAttributions encoder = EncoderAttributions.of(model)) {
            int number = 0;
            for (Polnear polnear : Polnear.read(articles)) {
                Annotated article = Annotated.of(polnear);
                for (EncoderAttributions.Candidate candidate : encoder.candidates(article.passages())) {
                    boolean right = article.isRight(candidate.frame());
                    all.add(candidate.facts(), right);
                    halves.get(number % 2).add(candidate.facts(), right);
                }
                number++;
            }
        }
        show(halves);
        if (out != null) {
            double[] weights = Logistic.fit(all.facts, all.right);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < weights.length; i++) {
                lines.append(EncoderAttributions.facts().get(i))
                        .append('\t')
                        .append(weights[i])
                        .append('\n');
            }
            Files.writeString(out, lines, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static void show(List<Judged> halves) {
        int[] count = new int[10];
        int[] right = new int[10];
        double[] sum = new double[10];
        double squares = 0;
        int total = 0;
        for (int half = 0; half < 2; half++) {
            Judged shown = halves.get(half);
            Judged fitted = halves.get(1 - half);
            Certainty certainty = new Certainty(Logistic.fit(fitted.facts, fitted.right));
            for (int i = 0; i < shown.facts.size(); i++) {
                double probability = certainty.of(shown.facts.get(i));
                int bin = Math.min(9, (int) (probability * 10));
                boolean isRight = shown.right.get(i);
                count[bin]++;
                sum[bin] += probability;
                right[bin] += isRight ? 1 : 0;
                squares += Math.pow(probability - (isRight ? 1 : 0), 2);
                total++;
            }
        }
        System.out.println("| said | frames | mean said | right |\n|---|---|---|---|");
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            if (count[bin] > 0) {
                double said = sum[bin] / count[bin];
                double was = (double) right[bin] / count[bin];
                error += Math.abs(said - was) * count[bin] / total;
                System.out.printf(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.3f | %.3f |%n",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        count[bin],
                        said,
                        was);
            }
        }
        System.out.printf(Locale.ROOT, "%d frames; mean gap %.3f; Brier score %.3f%n", total, error, squares / total);
    }
}
