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
import org.demarche.reader.text.Passages;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * The accurate reader's attributions: the encoder tags words as source, cue and content and links them. Thread-safe; instances share one
 * model, which is loaded when it is first used.
 */
public final class EncoderAttributions implements Attributions, AutoCloseable {
    /** Most pieces of a window: what the encoder was trained with. */
    private static final int WINDOW = 256;

    /** How many pieces, at the most, two windows share. */
    private static final int OVERLAP = 64;

    private static final String MODEL = "model.onnx";

    private final EncoderModel model;
    private final Vocabulary vocabulary;

    private EncoderAttributions(EncoderModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
    }

    /** Whether this build has a model of the encoder. */
    public static boolean available() {
        return EncoderAttributions.class.getResource(MODEL) != null;
    }

    /**
     * The reader's own model, loaded once for the whole program and never closed.
     *
     * @throws IllegalStateException when this build has none, see {@link #available}
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
        CodePointText text = passages.text();
        EncoderWords words = EncoderWords.of(text.text(), vocabulary);
        if (words.count() == 0) {
            return List.of();
        }
        List<Window> windows = Windows.overlapping(words, WINDOW, OVERLAP);
        List<WindowInput> inputs =
                windows.stream().map(w -> WindowInput.of(words, w, vocabulary)).toList();
        ArticleScores scores =
                new ArticleScores(words.count(), windows, model.run(inputs), model.none(), model.distance());
        List<Attribution> found = new ArrayList<>();
        for (Linker.Linked linked : new Linker(scores).link(Runs.of(scores))) {
            List<Span> content = linked.content().stream()
                    .map(run -> text.span(words.start(run.first()), words.end(run.last())))
                    .toList();
            found.add(new Attribution(
                    span(text, words, linked.source()),
                    span(text, words, linked.cue()),
                    content,
                    -1,
                    -1,
                    linked.probability()));
        }
        return found;
    }

    private static @Nullable Span span(CodePointText text, EncoderWords words, @Nullable Run run) {
        return run == null ? null : text.span(words.start(run.first()), words.end(run.last()));
    }

    /** Frees the model's native memory; do not close {@link #standard}. */
    @Override
    public void close() {
        model.close();
    }
}
