package org.demarche.reader.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.attribution.Attributions;
import org.demarche.reader.attribution.Certainty;
import org.demarche.reader.attribution.Frame;
import org.demarche.reader.attribution.LinearAttributions;
import org.demarche.reader.text.Passages;

/**
 * The accurate reader's attributions: the encoder tags words as source, cue and content and links them; continued and nested attributions
 * are found as in the grade {@code fast}. Thread-safe; instances share one
 * model, which is loaded when it is first used.
 */
public final class EncoderAttributions implements Attributions, AutoCloseable {
    /** Most pieces of a window: what the encoder was trained with. */
    private static final int WINDOW = 256;

    /** How many pieces, at the most, two windows share where a paragraph longer than a window is cut. */
    private static final int OVERLAP = 64;

    /** A frame that is less likely than this is left out. */
    private static final double LEAST = 0.35;

    /** Natural logarithm of how much less likely than nothing a cue may be to be looked at. */
    private static final double EAGER = 0.5;

    private static final String MODEL = "model.onnx";

    private final EncoderModel model;
    private final Vocabulary vocabulary;
    private final Certainty certainty =
            Certainty.resource(EncoderAttributions.class, "certainty.tsv", Candidates.FACTS.size());
    private final LinearAttributions behind = LinearAttributions.standard();

    private EncoderAttributions(EncoderModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
    }

    /**
     * The reader's own model, loaded once for the whole program and never closed.
     *
     * @throws IllegalStateException when this build has none
     */
    public static EncoderAttributions standard() {
        return Standard.INSTANCE;
    }

    /**
     * Another model, for measuring. Close it after use.
     *
     * @param file an ONNX file as the training writes it
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is no model of the encoder
     */
    public static EncoderAttributions of(Path file) {
        try {
            return new EncoderAttributions(new EncoderModel(Files.readAllBytes(file)), Vocabulary.load());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the encoder's model cannot be read", e);
        }
    }

    private static final class Standard {
        private static final EncoderAttributions INSTANCE = load();

        private static EncoderAttributions load() {
            try (InputStream in = EncoderAttributions.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "this build of the reader has no model of the encoder; read with the grade fast");
                }
                return new EncoderAttributions(new EncoderModel(in.readAllBytes()), Vocabulary.load());
            } catch (IOException e) {
                throw new UncheckedIOException("the encoder's model cannot be read", e);
            }
        }
    }

    @Override
    public List<Attribution> in(Passages passages) {
        List<Frame> frames = new ArrayList<>();
        for (Candidate candidate : candidates(passages)) {
            Frame frame = candidate.frame();
            double odds = certainty.logOdds(candidate.facts());
            if (probability(odds) >= LEAST) {
                frames.add(new Frame(frame.cueFirst(), frame.cueEnd(), frame.source(), frame.content(), odds));
            }
        }
        return behind.around(passages, frames, frame -> probability(frame.margin()));
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /**
     * A frame before it is known how far to believe it.
     *
     * @param frame the frame; its margin says nothing
     * @param facts what {@link Certainty} judges it by, see {@link #facts()}
     */
    public record Candidate(Frame frame, double[] facts) {}

    /** Names of the facts, in their order. */
    public static List<String> facts() {
        return Candidates.FACTS;
    }

    /** What is found in an article, likely or not, in reading order. */
    public List<Candidate> candidates(Passages passages) {
        EncoderWords words = EncoderWords.of(passages.text().text(), vocabulary);
        if (words.count() == 0) {
            return List.of();
        }
        List<Window> windows = Windows.overlapping(words, WINDOW, OVERLAP);
        List<WindowInput> inputs =
                windows.stream().map(w -> WindowInput.of(words, w, vocabulary)).toList();
        ArticleScores scores = new ArticleScores(words.count(), windows, model.run(inputs), model.pairs());
        return new Candidates(passages, words, behind.frames(passages), frame -> behind.certainty(passages, frame))
                .of(Linked.of(scores, EAGER));
    }

    /** Frees the model's native memory; do not close {@link #standard}. */
    @Override
    public void close() {
        model.close();
    }
}
