package org.demarche.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.demarche.reader.encoder.Pairs;
import org.demarche.reader.encoder.Roles;
import org.jspecify.annotations.Nullable;

/** Several windows of about the same length, padded, as arrays. The arrays belong to the manager given and end with it. */
final class Batch {
    /** Added to the score of what must not be chosen. */
    private static final float NEVER = -1e4f;

    /** Share of pieces that are hidden from the network while it learns, so that it looks at what stands around them. */
    private static final double HIDDEN_PIECES = 0.06;

    final int windows;
    final int length;
    final int wordCount;
    final NDArray pieces;
    final NDArray shapes;
    /** 0 for pieces and {@link #NEVER} for padding, [windows, 1, 1, length]. */
    final NDArray mask;
    /** Where each word's first piece lies in the batch read row after row. */
    final NDArray firsts;
    /** One row a word, 1 at its tag. */
    final NDArray tags;
    /** One row a word, 1 at its label of each task, nothing where none is known. */
    private final Map<Silver, NDArray> silver = new EnumMap<>(Silver.class);
    /** The nouns and pronouns; null where the batch has none. */
    final @Nullable ChainBatch chains;
    /** Every word with every cue of its window; null where the batch has no cue. */
    final @Nullable PairBatch pairs;

    /**
     * Pairs of a cue and a word. Words are numbered within the batch.
     *
     * @param cues how many cues there are
     * @param cueFirst for each cue its first word
     * @param cueLast its last word
     * @param cue for each pair the number of its cue
     * @param word its word
     * @param distance class of their distance
     * @param right 1 at the word's tag for the cue
     */
    record PairBatch(
            int cues, NDArray cueFirst, NDArray cueLast, NDArray cue, NDArray word, NDArray distance, NDArray right) {}

    /**
     * @param hiding hides some pieces by chance, or null to hide none
     * @param hidden number of the piece that stands for hidden ones
     */
    Batch(NDManager manager, List<Example> examples, @Nullable Random hiding, int hidden) {
        windows = examples.size();
        length =
                examples.stream().mapToInt(e -> e.input().pieces().length).max().orElseThrow();
        wordCount = examples.stream().mapToInt(e -> e.tags().length).sum();
        int[] pieceArray = new int[windows * length];
        int[] shapeArray = new int[windows * length];
        float[] maskArray = new float[windows * length];
        int[] firstArray = new int[wordCount];
        float[] tagArray = new float[wordCount * Roles.TAGS];
        int word = 0;
        for (int w = 0; w < windows; w++) {
            Example example = examples.get(w);
            int size = example.input().pieces().length;
            System.arraycopy(example.input().pieces(), 0, pieceArray, w * length, size);
            for (int i = 1; hiding != null && i < size - 1; i++) {
                if (hiding.nextDouble() < HIDDEN_PIECES) {
                    pieceArray[w * length + i] = hidden;
                }
            }
            System.arraycopy(example.input().shapes(), 0, shapeArray, w * length, size);
            Arrays.fill(maskArray, w * length + size, (w + 1) * length, NEVER);
            for (int i = 0; i < example.tags().length; i++) {
                firstArray[word] = w * length + example.input().firsts()[i];
                tagArray[word * Roles.TAGS + example.tags()[i]] = 1;
                word++;
            }
        }
        pieces = manager.create(pieceArray, new Shape(windows, length));
        shapes = manager.create(shapeArray, new Shape(windows, length));
        mask = manager.create(maskArray, new Shape(windows, 1, 1, length));
        firsts = manager.create(firstArray, new Shape(wordCount));
        tags = manager.create(tagArray, new Shape(wordCount, Roles.TAGS));
        for (Silver task : Silver.values()) {
            silver.put(task, manager.create(labels(examples, task), new Shape(wordCount, task.size())));
        }
        pairs = pairs(manager, examples);
        chains = chains(manager, examples);
    }

    /**
     * Candidates and their antecedents.
     *
     * @param size how many candidates there are
     * @param words the word of each
     * @param allowed 0 where the candidate of the column stands before that of the row in the same window, else {@link #NEVER}
     * @param right 1 at each right antecedent, one column later than in {@code allowed}; in the first column where there is none
     */
    record ChainBatch(int size, NDArray words, NDArray allowed, NDArray right) {}

    private static @Nullable ChainBatch chains(NDManager manager, List<Example> examples) {
        int size = examples.stream().mapToInt(e -> e.chains().size()).sum();
        if (size == 0) {
            return null;
        }
        int[] words = new int[size];
        float[] allowed = new float[size * size];
        Arrays.fill(allowed, NEVER);
        float[] right = new float[size * (size + 1)];
        int windowStart = 0;
        int from = 0;
        for (Example example : examples) {
            List<Chains.Candidate> own = example.chains();
            for (int i = 0; i < own.size(); i++) {
                int row = from + i;
                words[row] = windowStart + own.get(i).word();
                boolean first = true;
                for (int j = 0; j < i; j++) {
                    allowed[row * size + from + j] = 0;
                    boolean same = own.get(i).chain() != Chains.ALONE
                            && own.get(i).chain() == own.get(j).chain();
                    if (same) {
                        right[row * (size + 1) + from + j + 1] = 1;
                        first = false;
                    }
                }
                if (first) {
                    right[row * (size + 1)] = 1;
                }
            }
            from += own.size();
            windowStart += example.tags().length;
        }
        return new ChainBatch(
                size,
                manager.create(words, new Shape(size)),
                manager.create(allowed, new Shape(size, size)),
                manager.create(right, new Shape(size, size + 1)));
    }

    /** One row a word, 1 at its label of a task. */
    NDArray silver(Silver task) {
        return Objects.requireNonNull(silver.get(task));
    }

    private float[] labels(List<Example> examples, Silver task) {
        float[] right = new float[wordCount * task.size()];
        int word = 0;
        for (Example example : examples) {
            int[] labels = example.silver().getOrDefault(task, new int[0]);
            for (int label : labels) {
                if (label != Silver.UNKNOWN) {
                    right[word * task.size() + label] = 1;
                }
                word++;
            }
        }
        return right;
    }

    private static @Nullable PairBatch pairs(NDManager manager, List<Example> examples) {
        int cues = examples.stream().mapToInt(e -> e.cues().size()).sum();
        int count = examples.stream()
                .mapToInt(e -> e.cues().size() * e.tags().length)
                .sum();
        if (cues == 0) {
            return null;
        }
        int[] cueFirst = new int[cues];
        int[] cueLast = new int[cues];
        int[] cue = new int[count];
        int[] word = new int[count];
        int[] distance = new int[count];
        float[] right = new float[count * Pairs.TAGS];
        int windowStart = 0;
        int c = 0;
        int p = 0;
        for (Example example : examples) {
            for (Example.CueLesson lesson : example.cues()) {
                cueFirst[c] = windowStart + lesson.first();
                cueLast[c] = windowStart + lesson.last();
                for (int w = 0; w < example.tags().length; w++) {
                    cue[p] = c;
                    word[p] = windowStart + w;
                    distance[p] = Pairs.distance(lesson.first(), lesson.last(), w);
                    right[p * Pairs.TAGS + lesson.arguments()[w]] = 1;
                    p++;
                }
                c++;
            }
            windowStart += example.tags().length;
        }
        return new PairBatch(
                cues,
                manager.create(cueFirst, new Shape(cues)),
                manager.create(cueLast, new Shape(cues)),
                manager.create(cue, new Shape(count)),
                manager.create(word, new Shape(count)),
                manager.create(distance, new Shape(count)),
                manager.create(right, new Shape(count, Pairs.TAGS)));
    }
}
