package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The part of an archive's tables that is wanted in a ledger. */
final class ArchiveSlice {
    private static final long MEGABYTES = 2000;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "archive: what this speaker said; a name or a Wikidata id.")
    @Nullable
    String actor;

    @Option(names = "--issue", paramLabel = "WORDS", description = "archive: statements whose issue holds these words.")
    @Nullable
    String issue;

    @Option(names = "--outlet", paramLabel = "NAME", description = "archive: statements of this outlet.")
    @Nullable
    String outlet;

    @Option(names = "--from", paramLabel = "DAY", description = "archive: not before this day.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "archive: not after this day.")
    @Nullable
    LocalDate to;

    /** Whether a folder holds an archive's tables. */
    static boolean isArchive(Path folder) {
        return Files.isRegularFile(folder.resolve("counts.json")) && Files.isDirectory(folder.resolve("statements"));
    }

    /** Whether anything was asked for. */
    boolean isAsked() {
        return actor != null || issue != null || outlet != null || from != null || to != null;
    }

    /**
     * Writes the slice as records.
     *
     * @return the exit code of the program that did it: 1 when articles had to be left out
     */
    int write(Session session, Path archive, Path file) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of(archive.toAbsolutePath().toString(), file.toString()));
        add(arguments, "--actor", actor);
        add(arguments, "--issue", issue);
        add(arguments, "--outlet", outlet);
        add(arguments, "--from", from);
        add(arguments, "--to", to);
        return new ArchiveProcess(session).run("org.demarche.archive.SliceJob", MEGABYTES, arguments);
    }

    private static void add(List<String> arguments, String option, @Nullable Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }
}
