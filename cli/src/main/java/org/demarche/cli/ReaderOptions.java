package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.Registry;
import org.demarche.reader.registry.RegistryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of every command that reads: how thoroughly, and whom the reader knows beside the built-in registry. */
final class ReaderOptions {
    /** A file of this name in a folder of articles makes the people and states in it known. */
    private static final String ACTORS = "actors.csv";

    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            converter = Grades.class,
            description =
                    "How thoroughly to read: accurate (the transformer), or fast, about fifteen times quicker, for"
                            + " archives. Default: accurate.")
    Grade grade = Grade.ACCURATE;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            converter = Probability.class,
            description = "Leave out statements of which the reader is less sure than P, from 0 to 1. Default: 0.")
    double threshold = 0;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description =
                    "People, states, organisations and outlets to know by name, as CSV. Default: actors.csv in a folder"
                            + " that is an INPUT.")
    @Nullable
    String actors;

    /**
     * Loads the reader.
     *
     * @param inputs as the user gave them
     * @throws InputFault when a file of actors cannot be used
     */
    Reader load(List<String> inputs) {
        Registry registry = Registry.standard();
        List<Path> files =
                actors == null ? besideArticles(inputs) : List.of(path(actors).orElseThrow(() -> noPath(actors)));
        if (files.isEmpty()) {
            return Reader.load(grade, registry);
        }
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(entries(file));
        }
        return Reader.load(grade, registry.with(entries));
    }

    /**
     * The entries of a table or an export.
     *
     * @throws InputFault when it cannot be used
     */
    static List<Entry> entries(Path file) {
        try {
            return Registry.read(file);
        } catch (RegistryException e) {
            throw new InputFault(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new InputFault(file + ": the actors cannot be read (" + e + "). Check the path", e);
        }
    }

    private static List<Path> besideArticles(List<String> inputs) {
        return inputs.stream()
                .flatMap(input -> path(input).stream())
                .map(folder -> folder.resolve(ACTORS))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Optional<Path> path(String given) {
        try {
            return Optional.of(Path.of(given));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static InputFault noPath(@Nullable String given) {
        return new InputFault("--actors: '" + given + "' is no path");
    }

    /** A number from 0 to 1. */
    static final class Probability implements CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number;
            try {
                number = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new CommandLine.TypeConversionException("'" + value + "' is no number; give one from 0 to 1");
            }
            if (!(number >= 0 && number <= 1)) {
                throw new CommandLine.TypeConversionException("'" + value + "' is not between 0 and 1");
            }
            return number;
        }
    }

    static final class Grades extends WordConverter<Grade> {
        Grades() {
            super(Grade.class);
        }
    }
}
