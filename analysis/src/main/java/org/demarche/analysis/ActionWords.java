package org.demarche.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words name which action, and which say nothing of it. Read once from the resources beside this class. */
final class ActionWords {
    static final ActionWords STANDARD = new ActionWords();

    private final Map<String, String> actions = new HashMap<>();
    private final Set<String> passing = new HashSet<>();

    private ActionWords() {
        for (String line : lines("actions.tsv")) {
            String[] cells = line.split("\t", 2);
            for (String word : cells[1].split(" ")) {
                actions.put(Stems.of(word), cells[0]);
            }
        }
        for (String line : lines("passing.tsv")) {
            for (String word : line.split(" ")) {
                passing.add(Stems.of(word));
            }
        }
    }

    /** The name of the action that a stem stands for; null when it stands for none that is known. */
    @Nullable
    String action(String stem) {
        return actions.get(stem);
    }

    /** Whether a stem says nothing of which action it is. */
    boolean passing(String stem) {
        return passing.contains(stem);
    }

    private static List<String> lines(String name) {
        try (InputStream in = ActionWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from this build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
