package org.demarche.reader.position;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file of this package: sections of phrases. A line {@code [a | b]} opens a section, the lines below it list phrases, divided by
 * commas; {@code #} begins a comment. Immutable.
 */
final class Lexicon {
    /**
     * Phrases with one meaning.
     *
     * @param head what stands between the brackets, one string a column
     * @param phrases the phrases as they are written in the file, blanks trimmed
     */
    record Section(List<String> head, List<String> phrases) {
        Section {
            head = List.copyOf(head);
            phrases = List.copyOf(phrases);
        }
    }

    private final String name;
    private final List<Section> sections;

    private Lexicon(String name, List<Section> sections) {
        this.name = name;
        this.sections = List.copyOf(sections);
    }

    /** The sections in the order of the file. */
    List<Section> sections() {
        return sections;
    }

    /**
     * The phrases of the section with one column {@code head}.
     *
     * @throws IllegalArgumentException when the file has no such section
     */
    List<String> phrases(String head) {
        return sections.stream()
                .filter(section -> section.head().get(0).equals(head))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no section [" + head + "]"))
                .phrases();
    }

    /**
     * Reads a file that lies beside this class on the classpath.
     *
     * @throws IllegalStateException when it is missing or a phrase stands before the first section
     */
    static Lexicon load(String name) {
        List<Section> sections = new ArrayList<>();
        List<String> head = List.of();
        List<String> phrases = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                add(sections, head, phrases);
                head = split(line.substring(1, line.indexOf(']')), '|');
                phrases = new ArrayList<>();
            } else if (head.isEmpty()) {
                throw new IllegalStateException(name + ": a phrase before the first section: " + line);
            } else {
                phrases.addAll(split(line, ','));
            }
        }
        add(sections, head, phrases);
        return new Lexicon(name, sections);
    }

    private static void add(List<Section> sections, List<String> head, List<String> phrases) {
        if (!head.isEmpty()) {
            sections.add(new Section(head, phrases));
        }
    }

    /** The lines of a file beside this class that are neither blank nor comments, trimmed. */
    static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing from the product");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + name + " of the product cannot be read", e);
        }
    }

    /** The parts of a line between marks, trimmed, empty ones left out. */
    static List<String> split(String line, char mark) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == mark) {
                String part = line.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
