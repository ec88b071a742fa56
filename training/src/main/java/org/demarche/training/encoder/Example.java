package org.demarche.training.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Roles;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.reader.encoder.Window;
import org.demarche.reader.encoder.WindowInput;
import org.demarche.training.Polnear;

/**
 * One window with what the encoder shall say of it.
 *
 * @param input what goes in
 * @param tags for each word its tag, see {@link Roles}
 * @param sources spans of sources wholly inside the window
 * @param cues the same of cues
 * @param contents the same of the fragments of contents
 * @param sourceOfCue for each cue the number of its source, {@link #NONE} or {@link #UNKNOWN}
 * @param cueOfContent for each fragment the number of its cue, {@link #NONE} or {@link #UNKNOWN}
 */
record Example(
        WindowInput input,
        int[] tags,
        List<Words> sources,
        List<Words> cues,
        List<Words> contents,
        int[] sourceOfCue,
        int[] cueOfContent) {
    /** There is nothing to link to. */
    static final int NONE = -1;

    /** What to link to lies outside the window: no lesson. */
    static final int UNKNOWN = -2;

    /**
     * A run of words, numbered within the window.
     *
     * @param first its first word
     * @param last its last word
     */
    record Words(int first, int last) {}

    /** @param attributions what people marked in the whole text, in code points */
    static Example of(List<Polnear.Marked> attributions, EncoderWords words, Window window, Vocabulary vocabulary) {
        Builder builder = new Builder(words, window);
        for (Polnear.Marked marked : attributions) {
            builder.add(marked);
        }
        return builder.build(WindowInput.of(words, window, vocabulary));
    }

    /** Collects the spans of one window. */
    private static final class Builder {
        private final EncoderWords words;
        private final Window window;
        private final int[] tags;
        private final Map<Words, Integer> sources = new HashMap<>();
        private final List<Words> sourceList = new ArrayList<>();
        private final List<Words> cues = new ArrayList<>();
        private final List<Words> contents = new ArrayList<>();
        private final List<Integer> sourceOfCue = new ArrayList<>();
        private final List<Integer> cueOfContent = new ArrayList<>();

        Builder(EncoderWords words, Window window) {
            this.words = words;
            this.window = window;
            this.tags = new int[window.last() - window.first()];
        }

        void add(Polnear.Marked marked) {
            int source = marked.source().isEmpty() ? NONE : UNKNOWN;
            for (int[] range : marked.source()) {
                Words span = mark(range, Roles.SOURCE);
                if (span != null && source < 0) {
                    source = sources.computeIfAbsent(span, s -> {
                        sourceList.add(s);
                        return sourceList.size() - 1;
                    });
                }
            }
            int cue = marked.cue().isEmpty() ? NONE : UNKNOWN;
            for (int[] range : marked.cue()) {
                Words span = mark(range, Roles.CUE);
                if (span != null) {
                    if (cue < 0) {
                        cue = cues.size();
                    }
                    cues.add(span);
                    sourceOfCue.add(source);
                }
            }
            for (int[] range : marked.content()) {
                Words span = mark(range, Roles.CONTENT);
                if (span != null) {
                    contents.add(span);
                    cueOfContent.add(cue);
                }
            }
        }

        /** Tags the words of a span; gives the span where it lies wholly inside the window, else null. */
        private @org.jspecify.annotations.Nullable Words mark(int[] range, int role) {
            int first = -1;
            int last = -1;
            for (int w = window.first(); w < window.last(); w++) {
                if (words.start(w) < range[1] && words.end(w) > range[0]) {
                    if (first < 0) {
                        first = w - window.first();
                    }
                    last = w - window.first();
                }
            }
            if (first < 0) {
                return null;
            }
            boolean cutBefore = window.first() > 0 && words.end(window.first() - 1) > range[0];
            for (int w = first; w <= last; w++) {
                tags[w] = w == first && !cutBefore ? Roles.begin(role) : Roles.inside(role);
            }
            boolean cutBehind = window.last() < words.count() && words.start(window.last()) < range[1];
            return cutBefore || cutBehind ? null : new Words(first, last);
        }

        Example build(WindowInput input) {
            return new Example(
                    input,
                    Arrays.copyOf(tags, tags.length),
                    List.copyOf(sourceList),
                    List.copyOf(cues),
                    List.copyOf(contents),
                    sourceOfCue.stream().mapToInt(Integer::intValue).toArray(),
                    cueOfContent.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
