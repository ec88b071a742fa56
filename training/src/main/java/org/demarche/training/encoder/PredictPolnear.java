package org.demarche.training.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.reader.attribution.LinearAttributions;
import org.demarche.reader.encoder.EncoderAttributions;
import org.demarche.training.Polnear;
import org.demarche.training.Predict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads PolNeAR's articles with a model of the encoder and writes its attributions in the record format, for the scorer. */
@Command(
        name = "predict-polnear",
        mixinStandardHelpOptions = true,
        description = "Writes what a model of the encoder finds in PolNeAR's articles, in the record format.")
public final class PredictPolnear implements Callable<Integer> {
    @Option(names = "--model", description = "ONNX file of the encoder; without it the grade fast reads")
    private @Nullable Path model;

    @Option(names = "--articles", required = true, description = "a packed part of PolNeAR")
    private Path articles = Path.of("");

    @Option(names = "--out", required = true, description = "file to write, one line an article")
    private Path out = Path.of("");

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PredictPolnear()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var read = Polnear.read(articles).stream().map(Polnear::article).toList();
        if (model == null) {
            Predict.run(LinearAttributions.standard(), read, out);
        } else {
            try (EncoderAttributions encoder = EncoderAttributions.of(model)) {
                Predict.run(encoder, read, out);
            }
        }
        return 0;
    }
}
