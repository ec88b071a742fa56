package org.demarche.training.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Pairs;
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
 * @param cues the cues that lie wholly inside the window
 * @param silver for each task of {@link Silver} the words' labels
 * @param chains which words name the same thing
 */
record Example(
        WindowInput input, int[] tags, List<CueLesson> cues, Map<Silver, int[]> silver, List<Chains.Candidate> chains) {
    /**
     * A cue with its arguments.
     *
     * @param first number within the window of its first word
     * @param last number of its last word
     * @param arguments for each word of the window its tag for this cue, see {@link Pairs}
     */
    record CueLesson(int first, int last, int[] arguments) {}

    /**
     * Lays out the windows of an article.
     *
     * @param windows windows over {@code words}
     */
    static List<Example> of(Polnear article, EncoderWords words, List<Window> windows, Vocabulary vocabulary) {
        Map<Silver, int[]> labels = new EnumMap<>(Silver.class);
        for (Silver task : Silver.values()) {
            labels.put(task, task.labels(words, article.tokens()));
        }
        Chains chains = Chains.of(words, article);
        List<Example> examples = new ArrayList<>();
        for (Window window : windows) {
            Map<Silver, int[]> silver = new EnumMap<>(Silver.class);
            labels.forEach((task, all) -> silver.put(task, Arrays.copyOfRange(all, window.first(), window.last())));
            Lesson lesson = new Lesson(words, window);
            article.attributions().forEach(lesson::add);
            examples.add(new Example(
                    WindowInput.of(words, window, vocabulary),
                    lesson.tags,
                    List.copyOf(lesson.cues),
                    silver,
                    chains.within(window)));
        }
        return examples;
    }

    /** Collects the spans of one window. */
    private static final class Lesson {
        private final EncoderWords words;
        private final Window window;
        private final int[] tags;
        private final List<CueLesson> cues = new ArrayList<>();

        Lesson(EncoderWords words, Window window) {
            this.words = words;
            this.window = window;
            this.tags = new int[window.last() - window.first()];
        }

        void add(Polnear.Marked marked) {
            int[] arguments = new int[tags.length];
            for (int[] range : marked.source()) {
                mark(range, tags, Roles.begin(Roles.SOURCE));
                mark(range, arguments, Pairs.SOURCE);
            }
            for (int[] range : marked.content()) {
                mark(range, tags, Roles.begin(Roles.CONTENT));
                mark(range, arguments, Pairs.CONTENT);
            }
            for (int[] range : marked.cue()) {
                mark(range, tags, Roles.begin(Roles.CUE));
                int first = window.first();
                while (first < window.last() && words.end(first) <= range[0]) {
                    first++;
                }
                int last = first;
                while (last + 1 < window.last() && words.start(last + 1) < range[1]) {
                    last++;
                }
                boolean whole = first < window.last()
                        && words.start(first) < range[1]
                        && !cutBefore(range)
                        && !cutBehind(range);
                if (whole) {
                    cues.add(new CueLesson(first - window.first(), last - window.first(), arguments));
                }
            }
        }

        private boolean cutBefore(int[] range) {
            return window.first() > 0 && words.end(window.first() - 1) > range[0];
        }

        private boolean cutBehind(int[] range) {
            return window.last() < words.count() && words.start(window.last()) < range[1];
        }

        /** Tags the words of a span; the tag of the words behind the first is one higher. */
        private void mark(int[] range, int[] all, int begin) {
            boolean first = !cutBefore(range);
            for (int w = window.first(); w < window.last(); w++) {
                if (words.start(w) < range[1] && words.end(w) > range[0]) {
                    all[w - window.first()] = first ? begin : begin + 1;
                    first = false;
                }
            }
        }
    }
}
