package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of base forms, each with a value, found by walking a tree of hash tables: a look-up costs no more steps than the longest phrase
 * has words. Not thread-safe while phrases are added; afterwards it is.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<T> values = new ArrayList<>();
    }

    /**
     * A phrase found.
     *
     * @param length how many words it has
     * @param value what it stands for
     */
    record Found<T>(int length, T value) {}

    private final Node<T> root = new Node<>();
    private final Lemmas lemmas;

    Phrases(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    /** Adds a phrase, its words divided by single spaces; they are brought to their base forms here. */
    void add(String phrase, T value) {
        Node<T> node = root;
        for (String word : Lexicon.split(phrase, ' ')) {
            node = node.next.computeIfAbsent(lemmas.of(word), key -> new Node<>());
        }
        node.values.add(value);
    }

    /**
     * All phrases that begin at {@code from}, the shorter ones first.
     *
     * @param words base form of the word with a given index
     * @param from index of the first word
     * @param end index behind the last word that may be looked at
     */
    List<Found<T>> at(IntFunction<String> words, int from, int end) {
        List<Found<T>> found = List.of();
        @Nullable Node<T> node = root;
        for (int i = from; i < end; i++) {
            node = node.next.get(words.apply(i));
            if (node == null) {
                break;
            }
            for (T value : node.values) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(new Found<>(i - from + 1, value));
            }
        }
        return found;
    }
}
