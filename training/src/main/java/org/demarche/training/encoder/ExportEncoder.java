package org.demarche.training.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a checkpoint of the encoder as the ONNX file that the reader runs. Needs no training engine. */
@Command(
        name = "export-encoder",
        mixinStandardHelpOptions = true,
        description =
                "Writes a checkpoint of the encoder, or the mean of several, as an ONNX file with weights in whole numbers.")
public final class ExportEncoder implements Callable<Integer> {
    @Option(
            names = "--checkpoint",
            required = true,
            description = "what train-encoder wrote; given several times, the mean of their weights is exported")
    private List<Path> checkpoints = List.of();

    @Option(names = "--out", required = true, description = "the ONNX file to write")
    private Path out = Path.of("");

    /** Runs the command; exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ExportEncoder()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Checkpoint> trained = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            trained.add(Checkpoint.read(checkpoint));
        }
        Map<String, Matrix> weights = new LinkedHashMap<>(Weights.fresh(PretrainedWeights.miniLm(), 0));
        trained.get(0).weights().forEach((name, matrix) -> {
            List<float[]> all = trained.stream()
                    .map(c -> Checkpoint.values(c.weights(), name))
                    .toList();
            weights.put(name, Matrix.mean(matrix.rows(), matrix.columns(), all));
        });
        String description = "Demarche's encoder of attributions after "
                + trained.stream().map(c -> c.steps() + " steps").collect(Collectors.joining(", averaged with "));
        Files.write(out, EncoderOnnx.write(weights, description));
        return 0;
    }
}
