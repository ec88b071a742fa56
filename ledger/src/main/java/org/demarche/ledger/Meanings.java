package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Learns what words mean from all visible statements, and keeps it in the table {@code word_meaning}. */
final class Meanings {
    /** A word that fewer statements have is not learned: nobody knows it by its company. */
    private static final int LEAST = 3;

    private static final int MOST_WORDS = 50_000;
    /** The word under which stands from how many statements the others were learned. */
    private static final String ALL = "";

    private static final int PORTION = 1000;

    private final Handle handle;

    Meanings(Handle handle) {
        this.handle = handle;
    }

    /** What a space is told from others by; empty when none was learned. */
    String stamp() {
        return handle.createQuery("SELECT vector FROM word_meaning WHERE word = ?")
                .bind(0, ALL)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** From how many statements the space was learned. */
    long learnedFrom() {
        return handle.createQuery("SELECT statements FROM word_meaning WHERE word = ?")
                .bind(0, ALL)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Reads the space; the empty one when none was learned. */
    WordSpace read() {
        List<WordSpace.Word> words = new ArrayList<>();
        handle.createQuery("SELECT word, statements, vector FROM word_meaning WHERE word <> ? ORDER BY word")
                .bind(0, ALL)
                .map((row, context) -> new WordSpace.Word(
                        ChainRow.text(row, "word"),
                        row.getInt("statements"),
                        Base64.getDecoder().decode(ChainRow.text(row, "vector"))))
                .forEach(words::add);
        return new WordSpace(stamp(), learnedFrom(), words);
    }

    /** Learns a space from what stands now. */
    WordSpace learn(String stamp) {
        Map<String, Integer> counts = new HashMap<>();
        long[] statements = {0};
        each(words -> {
            statements[0]++;
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        });
        List<String> known = counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> places = new HashMap<>();
        known.forEach(word -> places.put(word, places.size()));
        float[][] drawn = new float[known.size()][];
        float[][] learned = new float[known.size()][WordSpace.DIMENSIONS];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = WordSpace.drawn(known.get(i));
            double weight = Math.log((statements[0] + 2.0) / (counts.getOrDefault(known.get(i), 0) + 1.0));
            for (int d = 0; d < WordSpace.DIMENSIONS; d++) {
                drawn[i][d] *= (float) weight;
            }
        }
        each(words -> take(words, places, drawn, learned));
        List<WordSpace.Word> all = new ArrayList<>();
        for (int i = 0; i < learned.length; i++) {
            all.add(new WordSpace.Word(
                    known.get(i), counts.getOrDefault(known.get(i), 0), WordSpace.packed(learned[i])));
        }
        return new WordSpace(stamp, statements[0], all);
    }

    private static void take(Set<String> words, Map<String, Integer> places, float[][] drawn, float[][] learned) {
        float[] company = new float[WordSpace.DIMENSIONS];
        List<Integer> here = new ArrayList<>();
        for (String word : words) {
            Integer place = places.get(word);
            if (place != null) {
                here.add(place);
                add(company, drawn[place], 1);
            }
        }
        for (int place : here) {
            add(learned[place], company, 1);
            add(learned[place], drawn[place], -1);
        }
    }

    private static void add(float[] to, float[] what, int sign) {
        for (int d = 0; d < to.length; d++) {
            to[d] += sign * what[d];
        }
    }

    private void each(Consumer<Set<String>> statement) {
        try (ResultIterator<String> all = handle.createQuery("SELECT words FROM statement WHERE visible = 1")
                .setFetchSize(PORTION)
                .mapTo(String.class)
                .iterator()) {
            while (all.hasNext()) {
                statement.accept(new HashSet<>(Tokens.of(all.next())));
            }
        }
    }

    /** Puts a space in the place of the one that was there. */
    void write(WordSpace space) {
        handle.execute("DELETE FROM word_meaning");
        handle.execute(
                "INSERT INTO word_meaning (word, statements, vector) VALUES (?, ?, ?)",
                ALL,
                space.statements(),
                space.stamp());
        List<WordSpace.Word> words = space.words();
        for (int from = 0; from < words.size(); from += PORTION) {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO word_meaning (word, statements, vector) VALUES (?, ?, ?)");
            for (WordSpace.Word word : words.subList(from, Math.min(words.size(), from + PORTION))) {
                batch.bind(0, word.word())
                        .bind(1, word.statements())
                        .bind(2, Base64.getEncoder().encodeToString(word.vector()))
                        .add();
            }
            batch.execute();
        }
    }
}
