package org.demarche.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.Grade;
import org.demarche.reader.attribution.LinearAttributions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the models of grade {@code fast}. See {@code training/README.md}. */
@Command(name = "train", description = "Trains the models of grade fast from the packed corpus.")
public final class Train implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "part-of-speech or attributions")
    private String model = "";

    @Option(names = "--polnear", required = true, description = "folder with train.jsonl.gz and dev.jsonl.gz")
    private Path polnear = Path.of("");

    @Option(
            names = "--resources",
            required = true,
            description = "folder of the reader's resources, where the models go")
    private Path resources = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "seed of all shuffling (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--grade", defaultValue = "fast", description = "grade to read with (default: ${DEFAULT-VALUE})")
    private String gradeWord = "fast";

    public static void main(String[] args) {
        System.exit(new CommandLine(new Train()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path train = polnear.resolve("train.jsonl.gz");
        Path dev = polnear.resolve("dev.jsonl.gz");
        Path root = resources.resolve("org/demarche/reader");
        switch (model) {
            case "part-of-speech" -> TrainPartOfSpeech.run(train, dev, root.resolve("text/part-of-speech.model"), seed);
            case "attributions" -> TrainAttributions.run(train, root.resolve("attribution"), seed);
            case "read" -> ReadAll.run(Grade.valueOf(gradeWord.toUpperCase(Locale.ROOT)), polnear, resources);
            case "predict" -> Predict.run(LinearAttributions.standard(), polnear, resources);
            default -> {
                System.err.println("there is no model \"" + model + "\": choose part-of-speech or attributions");
                return 2;
            }
        }
        return 0;
    }
}
