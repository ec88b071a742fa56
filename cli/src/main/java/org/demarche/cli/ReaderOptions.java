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
import picocli.CommandLine.Option;

/** The options of every command that reads: how thoroughly, and whom the reader knows beside the built-in registry. */
final class ReaderOptions {
    /** A file of this name in a folder of articles makes the people and states in it known. */
    private static final String ACTORS = "actors.csv";

    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            converter = Grades.class,
            description = "How thoroughly to read. There is one grade so far: fast.")
    Grade grade = Grade.FAST;

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

    private static List<Entry> entries(Path file) {
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

    static final class Grades extends WordConverter<Grade> {
        Grades() {
            super(Grade.class);
        }
    }
}
