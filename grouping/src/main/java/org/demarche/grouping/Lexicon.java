package org.demarche.grouping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.reader.registry.Entry;
import org.demarche.reader.registry.EntryKind;
import org.demarche.reader.registry.Registry;

/**
 * Turns words into terms: what different outlets may put for one another is one term. Names, capitals, seats and demonyms of a state or
 * organisation are one; so are the inflected forms of a word, and synonyms. Immutable and thread-safe.
 */
final class Lexicon {
    /** A term over the words {@code from} to {@code to}, exclusive, of a list of tokens; {@code capital} when it stands there as a name. */
    record Term(String name, double weight, boolean capital, int from, int to) {}

    private static final int LONGEST = 6;

    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, Double> common = new HashMap<>();

    /** @param registry whose states and organisations are known by all their names */
    Lexicon(Registry registry) {
        for (String line : lines("common-words.txt")) {
            String[] words = line.split(" ");
            double weight = Double.parseDouble(words[0]);
            for (int i = 1; i < words.length; i++) {
                common.putIfAbsent(Forms.of(words[i]), weight);
            }
        }
        for (String line : lines("synonyms.txt")) {
            String[] words = line.split(" ");
            for (String word : words) {
                phrases.putIfAbsent(word.replace('_', ' '), "~" + words[0]);
                phrases.putIfAbsent(Stems.of(Forms.of(word)), "~" + words[0]);
            }
        }
        registry.entries().stream()
                .filter(e -> e.kind() == EntryKind.STATE || e.kind() == EntryKind.ORGANISATION)
                .forEach(this::names);
    }

    private void names(Entry entry) {
        Stream.of(
                        Stream.of(entry.name()),
                        entry.aliases().stream(),
                        entry.demonyms().stream(),
                        entry.capitals().stream(),
                        entry.seats().stream())
                .flatMap(names -> names)
                .map(Lexicon::key)
                .filter(key -> !key.isEmpty() && common.getOrDefault(key, 1.0) > 0)
                .forEach(key -> phrases.put(key, "@" + key(entry.name())));
    }

    /** A name as the words that {@link Tokens} makes of it, a space between. */
    static String key(String name) {
        return String.join(" ", Tokens.of(name).stream().map(Token::form).toList());
    }

    /** The terms of a text in reading order; words without weight are left out. */
    List<Term> terms(List<Token> tokens) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Term term = at(tokens, i);
            if (term.weight() > 0) {
                terms.add(term);
            }
            i = term.to();
        }
        return terms;
    }

    private Term at(List<Token> tokens, int from) {
        String term = "";
        int to = from;
        StringBuilder key = new StringBuilder();
        for (int end = from + 1; end <= Math.min(tokens.size(), from + LONGEST); end++) {
            key.append(key.isEmpty() ? "" : " ").append(tokens.get(end - 1).form());
            String known = phrases.get(key.toString());
            if (known != null) {
                term = known;
                to = end;
            }
        }
        String form = tokens.get(from).form();
        double weight = common.getOrDefault(form, 1.0);
        if (to > from + 1 || (to > from && term.startsWith("@"))) {
            return new Term(term, 1, term.startsWith("@"), from, to);
        }
        String stem = Stems.of(form);
        return new Term(
                phrases.getOrDefault(form, phrases.getOrDefault(stem, stem)),
                weight,
                tokens.get(from).capital(),
                from,
                from + 1);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + file + " is missing; install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
