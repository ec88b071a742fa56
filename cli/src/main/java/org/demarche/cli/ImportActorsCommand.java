package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.EntryWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche actors import}: a file of actors from exports of Wikidata and tables. */
@Command(
        name = "import",
        sortOptions = false,
        customSynopsis = "demarche actors import [OPTION]... FILE...",
        header = "Make a file of people, states, organisations and outlets to know by name.",
        description = {
            "Each FILE is an export of Wikidata (JSON) or a table (CSV, as docs/registry.md has it).",
            "Prints one table; '--actors' of the commands that read takes it, and so does a folder of",
            "articles in which it is called actors.csv."
        },
        footer = {
            "An entry that is there already is not taken twice. Where one file cannot be used,",
            "nothing is written.",
            "",
            "Examples:",
            "  demarche actors import ministers.json > actors.csv",
            "  demarche actors import --into=actors.csv ministers.json outlets.csv",
            "  demarche read --actors=actors.csv article.txt"
        })
final class ImportActorsCommand implements Callable<Integer> {
    private final Session session;

    ImportActorsCommand(Session session) {
        this.session = session;
    }

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Add them to this table, which is made where there is none. Default: standard output.")
    @Nullable
    String into;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Exports and tables.")
    List<String> files = List.of();

    @Override
    public Integer call() {
        Set<Entry> entries = new LinkedHashSet<>();
        Path table = into == null ? null : path(into);
        if (table != null && Files.exists(table)) {
            entries.addAll(ReaderOptions.entries(table));
        }
        int before = entries.size();
        int read = 0;
        for (String file : files) {
            List<Entry> found = ReaderOptions.entries(path(file));
            read += found.size();
            entries.addAll(found);
        }
        List<Entry> all = new ArrayList<>(entries);
        if (table == null) {
            EntryWriter.table(all).lines().forEach(session.out()::line);
        } else {
            write(table, EntryWriter.table(all));
        }
        session.messages().say(summary(all.subList(before, all.size()), read));
        return ExitCode.DONE;
    }

    private static String summary(List<Entry> added, int read) {
        StringBuilder counts = new StringBuilder("Entries read: " + read + ", new: " + added.size());
        for (EntryKind kind : EntryKind.values()) {
            long count = added.stream().filter(e -> e.kind() == kind).count();
            if (count > 0) {
                counts.append(", ").append(kind.word()).append(": ").append(count);
            }
        }
        return counts.append('.').toString();
    }

    /** Writes beside the table first, so that a full disk does not take what was there. */
    private static void write(Path table, String text) {
        Path unfinished = table.resolveSibling(table.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, table, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputFault(table + ": the table cannot be written (" + e + "). Check the path and the disk", e);
        }
    }

    private static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new InputFault("'" + given + "' is no path", e);
        }
    }
}
