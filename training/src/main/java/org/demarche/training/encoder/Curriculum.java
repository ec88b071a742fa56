package org.demarche.training.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.reader.encoder.Windows;
import org.demarche.training.Polnear;

/** Lays out articles as batches of windows of about the same length. The same seed and epoch give the same batches. */
final class Curriculum {
    private final List<Example> examples = new ArrayList<>();
    private final int batchPieces;

    /**
     * @param articles what to learn from
     * @param longest most pieces of a window
     * @param batchPieces most pieces of a batch, its padding included
     */
    Curriculum(Vocabulary vocabulary, List<Polnear> articles, int longest, int batchPieces) {
        this.batchPieces = batchPieces;
        for (Polnear article : articles) {
            EncoderWords words = EncoderWords.of(article.article().text(), vocabulary);
            examples.addAll(Example.of(article, words, Windows.disjoint(words, longest), vocabulary));
        }
    }

    /** The batches of one epoch: the same windows in another order. */
    List<List<Example>> epoch(long seed, int epoch) {
        Random random = new Random(seed * 31 + epoch);
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        List<List<Example>> batches = batches(shuffled);
        Collections.shuffle(batches, random);
        return batches;
    }

    /** The batches to measure by: always the same. */
    List<List<Example>> plain() {
        return batches(examples);
    }

    private List<List<Example>> batches(List<Example> examples) {
        List<Example> byLength = new ArrayList<>(examples);
        byLength.sort(Comparator.comparingInt((Example e) -> e.input().pieces().length));
        List<List<Example>> batches = new ArrayList<>();
        List<Example> batch = new ArrayList<>();
        for (Example example : byLength) {
            if (!batch.isEmpty() && (batch.size() + 1) * example.input().pieces().length > batchPieces) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
            batch.add(example);
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
