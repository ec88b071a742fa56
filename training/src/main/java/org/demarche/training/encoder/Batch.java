package org.demarche.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.encoder.Links;
import org.demarche.reader.encoder.Roles;

/** Several windows of about the same length, padded, as arrays. The arrays belong to the manager given and end with it. */
final class Batch {
    /** Added to the score of what must not be chosen. */
    private static final float NEVER = -1e4f;

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
    /** One for each kind of link, empty where the batch has none to ask about. */
    final List<Optional<LinkBatch>> links;

    /**
     * Links of one kind. Rows are the runs that ask, columns the runs asked and one more for none.
     *
     * @param askFirst words (numbered within the batch) at which the asking runs begin
     * @param askLast the same of their last words
     * @param asked how many runs are asked
     * @param askedFirst words at which the asked runs begin
     * @param askedLast the same of their last words
     * @param distance classes of distance, [asking, asked + 1]
     * @param forbidden 0, or a large negative number where the two lie in different windows
     * @param right 1 where the link is right, nothing in rows without a lesson
     * @param lessons how many rows have a lesson
     */
    record LinkBatch(
            NDArray askFirst,
            NDArray askLast,
            int asked,
            NDArray askedFirst,
            NDArray askedLast,
            NDArray distance,
            NDArray forbidden,
            NDArray right,
            int lessons) {}

    private Batch(NDManager manager, List<Example> examples) {
        windows = examples.size();
        length =
                examples.stream().mapToInt(e -> e.input().pieces().length).max().orElseThrow();
        wordCount = examples.stream().mapToInt(e -> e.tags().length).sum();
        int[] pieceArray = new int[windows * length];
        int[] shapeArray = new int[windows * length];
        float[] maskArray = new float[windows * length];
        int[] firstArray = new int[wordCount];
        float[] tagArray = new float[wordCount * Roles.TAGS];
        int[] wordStart = new int[windows];
        int word = 0;
        for (int w = 0; w < windows; w++) {
            Example example = examples.get(w);
            int size = example.input().pieces().length;
            System.arraycopy(example.input().pieces(), 0, pieceArray, w * length, size);
            System.arraycopy(example.input().shapes(), 0, shapeArray, w * length, size);
            java.util.Arrays.fill(maskArray, w * length + size, (w + 1) * length, NEVER);
            wordStart[w] = word;
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
        // In the order of the kinds: from cue to source, from content to cue.
        links = List.of(
                link(manager, examples, wordStart, Example::cues, Example::sources, Example::sourceOfCue),
                link(manager, examples, wordStart, Example::contents, Example::cues, Example::cueOfContent));
    }

    static Batch of(NDManager manager, List<Example> examples) {
        return new Batch(manager, examples);
    }

    private static Optional<LinkBatch> link(
            NDManager manager,
            List<Example> examples,
            int[] wordStart,
            java.util.function.Function<Example, List<Example.Words>> asking,
            java.util.function.Function<Example, List<Example.Words>> askedOf,
            java.util.function.Function<Example, int[]> answers) {
        int rows = examples.stream().mapToInt(e -> asking.apply(e).size()).sum();
        int asked = examples.stream().mapToInt(e -> askedOf.apply(e).size()).sum();
        if (rows == 0 || asked == 0) {
            return Optional.empty();
        }
        int columns = asked + 1;
        int[] distance = new int[rows * columns];
        float[] forbidden = new float[rows * columns];
        float[] right = new float[rows * columns];
        java.util.Arrays.fill(forbidden, NEVER);
        int[] askFirst = new int[rows];
        int[] askLast = new int[rows];
        int[] askedFirst = new int[asked];
        int[] askedLast = new int[asked];
        int lessons = 0;
        int row = 0;
        int column = 0;
        for (int w = 0; w < examples.size(); w++) {
            List<Example.Words> targets = askedOf.apply(examples.get(w));
            List<Example.Words> from = asking.apply(examples.get(w));
            int[] answer = answers.apply(examples.get(w));
            for (int t = 0; t < targets.size(); t++) {
                askedFirst[column + t] = wordStart[w] + targets.get(t).first();
                askedLast[column + t] = wordStart[w] + targets.get(t).last();
            }
            for (int f = 0; f < from.size(); f++) {
                askFirst[row] = wordStart[w] + from.get(f).first();
                askLast[row] = wordStart[w] + from.get(f).last();
                for (int t = 0; t < targets.size(); t++) {
                    int cell = row * columns + column + t;
                    forbidden[cell] = 0;
                    distance[cell] =
                            Links.distance(from.get(f).first(), targets.get(t).first());
                }
                int none = row * columns + asked;
                forbidden[none] = 0;
                distance[none] = Links.DISTANCES;
                if (answer[f] != Example.UNKNOWN) {
                    right[answer[f] == Example.NONE ? none : row * columns + column + answer[f]] = 1;
                    lessons++;
                }
                row++;
            }
            column += targets.size();
        }
        Shape table = new Shape(rows, columns);
        return Optional.of(new LinkBatch(
                manager.create(askFirst, new Shape(rows)),
                manager.create(askLast, new Shape(rows)),
                asked,
                manager.create(askedFirst, new Shape(asked)),
                manager.create(askedLast, new Shape(asked)),
                manager.create(distance, table),
                manager.create(forbidden, table),
                manager.create(right, table),
                lessons));
    }
}
