package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.demarche.reader.attribution.Frame;
import org.demarche.reader.text.Passages;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the encoder found and what the linear tagger of the grade {@code fast} found in the same article. Two readers that
 * differ are wrong in different places: where they agree, a frame is likelier right, and what only the tagger found may be right too.
 */
final class Candidates {
    /** What each frame is judged by, in the order of {@link #facts}. */
    static final List<String> FACTS = List.of(
            "constant",
            "cue",
            "content",
            "source",
            "no source",
            "fragments",
            "three words or fewer",
            "log words",
            "tagger has the cue",
            "tagger's odds",
            "same content",
            "same source",
            "tagger alone",
            "tagger's odds alone");

    private static final double SAME = 0.5;

    private final Passages passages;
    private final EncoderWords words;
    private final List<Frame> tagged;
    private final ToDoubleFunction<Frame> certainty;

    /**
     * @param tagged what the tagger found
     * @param certainty how likely the tagger's frames are right
     */
    Candidates(Passages passages, EncoderWords words, List<Frame> tagged, ToDoubleFunction<Frame> certainty) {
        this.passages = passages;
        this.words = words;
        this.tagged = tagged;
        this.certainty = certainty;
    }

    /** All frames in reading order, the tagger's only where they touch none of the encoder's. */
    List<EncoderAttributions.Candidate> of(List<Linked> linked) {
        List<EncoderAttributions.Candidate> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Linked one : linked) {
            Frame frame = frame(one);
            found.add(new EncoderAttributions.Candidate(frame, facts(one, frame)));
            taken.or(cueAndContent(frame));
        }
        for (Frame frame : tagged) {
            if (!cueAndContent(frame).intersects(taken)) {
                found.add(new EncoderAttributions.Candidate(frame, facts(frame)));
            }
        }
        found.sort(Comparator.comparingInt(c -> c.frame().first()));
        return found;
    }

    private double[] facts(Linked linked, Frame frame) {
        double least =
                linked.content().stream().mapToDouble(Run::probability).min().orElse(0);
        int length = linked.content().stream()
                .mapToInt(r -> r.last() - r.first() + 1)
                .sum();
        Frame same = sameCue(frame);
        return new double[] {
            1,
            odds(linked.cue().probability()),
            odds(least),
            linked.source() == null ? 0 : odds(linked.source().probability()),
            linked.source() == null ? 1 : 0,
            linked.content().size() > 1 ? 1 : 0,
            length <= 3 ? 1 : 0,
            Math.log(length),
            same == null ? 0 : 1,
            same == null ? 0 : odds(certainty.applyAsDouble(same)),
            same != null && overlap(content(same), content(frame)) >= SAME ? 1 : 0,
            same != null && overlap(source(same), source(frame)) >= SAME ? 1 : 0,
            0,
            0
        };
    }

    private double[] facts(Frame alone) {
        double[] facts = new double[FACTS.size()];
        facts[FACTS.size() - 2] = 1;
        facts[FACTS.size() - 1] = odds(certainty.applyAsDouble(alone));
        return facts;
    }

    private @Nullable Frame sameCue(Frame frame) {
        for (Frame other : tagged) {
            if (other.cueFirst() < frame.cueEnd() && frame.cueFirst() < other.cueEnd()) {
                return other;
            }
        }
        return null;
    }

    private static double odds(double probability) {
        double bounded = Math.min(0.999, Math.max(0.001, probability));
        return Math.log(bounded / (1 - bounded));
    }

    private static BitSet source(Frame frame) {
        BitSet set = new BitSet();
        if (frame.source().length > 0) {
            set.set(frame.source()[0], frame.source()[1]);
        }
        return set;
    }

    private static BitSet content(Frame frame) {
        BitSet set = new BitSet();
        frame.content().forEach(span -> set.set(span[0], span[1]));
        return set;
    }

    private static BitSet cueAndContent(Frame frame) {
        BitSet set = content(frame);
        set.set(frame.cueFirst(), frame.cueEnd());
        return set;
    }

    /** Jaccard index of two sets of words; 1 when both are empty. */
    private static double overlap(BitSet a, BitSet b) {
        BitSet joint = (BitSet) a.clone();
        joint.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either.isEmpty() ? 1 : (double) joint.cardinality() / either.cardinality();
    }

    private Frame frame(Linked linked) {
        int[] reports = place(linked.cue());
        int[] source = linked.source() == null ? new int[0] : place(linked.source());
        List<int[]> content = new ArrayList<>();
        for (Run run : linked.content()) {
            content.add(inParagraph(place(run), reports[0]));
        }
        return new Frame(reports[0], reports[1], source, content, 0);
    }

    /** A content that is not quoted begins in the paragraph of its cue: a headline that runs into it is cut off. */
    private int[] inParagraph(int[] span, int cue) {
        int first = passages.paragraphOf(cue).firstWord();
        boolean runsIn =
                span[0] < first && first < span[1] && !passages.word(span[0]).quoted();
        return runsIn ? new int[] {first, span[1]} : span;
    }

    /** First word and end of a run, by the words of the passages. */
    private int[] place(Run run) {
        int first = passages.wordAt(words.start(run.first()));
        int last = passages.wordAt(words.end(run.last()) - 1);
        return new int[] {first, last + 1};
    }
}
