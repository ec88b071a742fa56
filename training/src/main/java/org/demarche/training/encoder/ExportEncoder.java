package org.demarche.training.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a checkpoint of the encoder as the ONNX file that the reader runs. Needs no training engine. */
@Command(
        name = "export-encoder",
        mixinStandardHelpOptions = true,
        description = "Writes a checkpoint of the encoder as an ONNX file with weights in whole numbers.")
public final class ExportEncoder implements Callable<Integer> {
    @Option(names = "--checkpoint", required = true, description = "what train-encoder wrote")
    private Path checkpoint = Path.of("");

    @Option(names = "--out", required = true, description = "the ONNX file to write")
    private Path out = Path.of("");

    @Option(
            names = "--start",
            defaultValue = "MINI_LM",
            description = "the pretrained encoder it began with: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private PretrainedWeights.Start start = PretrainedWeights.Start.MINI_LM;

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ExportEncoder()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Checkpoint trained = Checkpoint.read(checkpoint);
        Map<String, Matrix> weights = new LinkedHashMap<>(Weights.fresh(PretrainedWeights.of(start), 0));
        if (Weights.layers(trained.weights()) > Weights.layers(weights)) {
            throw new IOException(
                    checkpoint + " has more layers than " + start + "; name with --start what it began with");
        }
        weights.putAll(trained.weights());
        String description = "Demarche's encoder of attributions after " + trained.steps() + " steps";
        Files.write(out, EncoderOnnx.write(weights, description));
        return 0;
    }
}
