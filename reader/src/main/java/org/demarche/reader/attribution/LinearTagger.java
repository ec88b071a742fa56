package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.linear.Features;
import org.demarche.reader.linear.SequenceTagger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the frames of a stretch: a first model gives every word a role (none, source, cue, content); for every cue so found a second model
 * asks every word of the stretch whether it is this cue's source or content. A cue that gets no content is dropped. Thread-safe.
 */
public final class LinearTagger {
    /** Labels of the role model; a role's number, as {@link FrameFeatures} has it, is the label's place here. */
    public static final List<String> ROLES =
            List.of("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content");

    /** Labels of the frame model. */
    public static final List<String> ARGUMENTS = List.of("O", "B-source", "I-source", "B-content", "I-content");

    /**
     * Added to the score of a cue's first word, so that the role model proposes more cues than it believes in; the second model, which has
     * learned from such proposals, drops those that have no content.
     */
    private static final float EAGER = 15;

    private static final int CUE = 3;

    private final SequenceTagger roles;
    private final SequenceTagger arguments;

    public LinearTagger(SequenceTagger roles, SequenceTagger arguments) {
        this.roles = roles;
        this.arguments = arguments;
    }

    /** The role tagger's label of each word. */
    public static int[] roles(SequenceTagger tagger, Stretch stretch) {
        Features features = new Features();
        RoleFeatures of = new RoleFeatures(stretch);
        float[][] scores = new float[stretch.length][ROLES.size()];
        for (int i = 0; i < stretch.length; i++) {
            of.of(i, features);
            tagger.score(features, scores[i]);
            scores[i][CUE] += EAGER;
        }
        return tagger.decode(scores);
    }

    /** Start and end of each cue among the roles. */
    public static List<int[]> cues(int[] roles) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == 3) {
                int end = i + 1;
                while (end < roles.length && roles[end] == 4) {
                    end++;
                }
                found.add(new int[] {i, end});
            }
        }
        return found;
    }

    List<Frame> frames(Stretch stretch) {
        List<Frame> found = new ArrayList<>();
        int[] tagged = roles(roles, stretch);
        for (int[] cue : cues(tagged)) {
            Frame frame = frame(stretch, tagged, cue);
            if (frame != null) {
                found.add(frame);
            }
        }
        return found;
    }

    /** One cue with its source and content, or null when it has no content. */
    private @Nullable Frame frame(Stretch stretch, int[] tagged, int[] cue) {
        return frame(arguments, stretch, tagged, cue);
    }

    /**
     * One cue with its source and content, or null when it has no content.
     *
     * @param tagged the role tagger's label of each word of the stretch
     * @param cue first word and end of the cue, within the stretch
     */
    public static @Nullable Frame frame(SequenceTagger arguments, Stretch stretch, int[] tagged, int[] cue) {
        FrameFeatures of = new FrameFeatures(stretch, tagged, cue[0], cue[1]);
        int[] window = window(stretch, cue);
        int length = window[1] - window[0];
        Features features = new Features();
        float[][] scores = new float[length][ARGUMENTS.size()];
        for (int i = 0; i < length; i++) {
            if (of.inCue(window[0] + i)) {
                scores[i][0] = 1e6f;
                continue;
            }
            of.of(window[0] + i, features);
            arguments.score(features, scores[i]);
        }
        int[] labels = arguments.decode(scores);
        List<int[]> content = new ArrayList<>();
        int[] source = {};
        double margin = 0;
        int words = 0;
        for (int i = 0; i < length; i++) {
            if (labels[i] == 0) {
                continue;
            }
            margin += scores[i][labels[i]] - scores[i][0];
            words++;
            if (labels[i] == 2 || labels[i] == 4) {
                continue;
            }
            int end = i + 1;
            while (end < length && labels[end] == labels[i] + 1) {
                end++;
            }
            int[] span = {stretch.first + window[0] + i, stretch.first + window[0] + end};
            if (labels[i] == 3) {
                content.add(span);
            } else if (source.length == 0 || gap(span, cue, stretch.first) < gap(source, cue, stretch.first)) {
                source = span;
            }
        }
        return content.isEmpty()
                ? null
                : new Frame(stretch.first + cue[0], stretch.first + cue[1], source, content, margin / words);
    }

    /** Words between a span of the article and a cue of the stretch. */
    private static int gap(int[] span, int[] cue, int first) {
        return span[0] >= first + cue[1] ? span[0] - first - cue[1] : first + cue[0] - span[1];
    }

    /** The words of a stretch that may belong to a cue: two hundred on each side. */
    public static int[] window(Stretch stretch, int[] cue) {
        return new int[] {Math.max(0, cue[0] - 200), Math.min(stretch.length, cue[1] + 200)};
    }
}
