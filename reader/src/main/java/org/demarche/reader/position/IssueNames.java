package org.demarche.reader.position;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What editors call the matters that the reader labels. A label that was renamed, or merged into another one, has its new label in every
 * article that is read later; a renaming of a renamed label is followed to its end. Immutable and thread-safe.
 */
public final class IssueNames {
    /** No label has another name. */
    public static final IssueNames NONE = new IssueNames(Map.of());

    private final Map<String, String> names;

    private IssueNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * Reads a file in UTF-8 with one renaming a line: the label, {@code =>} and the new label. Blank lines and lines that begin with
     * {@code #} are left out.
     *
     * @throws IllegalArgumentException with file, line and remedy, when a line is no renaming or leads in a circle
     * @throws IOException when the file cannot be read
     */
    public static IssueNames read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; save it as UTF-8 and try again", e);
        }
        IssueNames all = NONE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).startsWith("\ufeff")
                    ? lines.get(i).substring(1).strip()
                    : lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int arrow = line.indexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 1) + ": no renaming; write: old label => new label");
            }
            try {
                all = all.renamed(line.substring(0, arrow), line.substring(arrow + 2));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    /**
     * With one more renaming; merging two labels is renaming one to the other.
     *
     * @throws IllegalArgumentException when a label is blank, or the new label already leads back to the old one
     */
    public IssueNames renamed(String label, String name) {
        String from = plain(label);
        String to = plain(name);
        if (from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("a label is blank; give both the old and the new one");
        }
        if (of(to).equals(from)) {
            throw new IllegalArgumentException(
                    "\"" + from + "\" and \"" + to + "\" are renamed to each other; take one of the renamings back");
        }
        Map<String, String> all = new LinkedHashMap<>(names);
        all.put(from, to);
        return new IssueNames(all);
    }

    /** What a label is called now: the label itself, in lower case, where nobody renamed it. */
    public String of(String label) {
        String name = plain(label);
        Set<String> seen = new HashSet<>();
        while (seen.add(name) && names.containsKey(name)) {
            name = names.getOrDefault(name, name);
        }
        return name;
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
