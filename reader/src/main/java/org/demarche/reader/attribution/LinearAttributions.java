package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.demarche.reader.linear.LinearModel;
import org.demarche.reader.linear.SequenceTagger;
import org.demarche.reader.text.Passages;

/** The attributions of the grade {@code fast}: {@link LinearTagger} over paragraphs, and again inside the contents it found. Thread-safe. */
public final class LinearAttributions implements Attributions {
    /** Words that, alone, name the speaker himself or nobody. */
    private static final Set<String> OWN =
            Set.of("i", "we", "you", "it", "he", "she", "who", "that", "they", "which", "us", "me");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");

    /** A frame that is less likely than this is left out. */
    private static final double LEAST = 0.15;

    /** The same for what stands within what somebody is told to have said within another's words. */
    private static final double LEAST_DEEP = 0.5;

    /** Words within words within words: nobody reports more. */
    private static final int DEEPEST = 3;

    private final LinearTagger tagger;
    private final CueLexicon lexicon;
    private final Certainty certainty;

    public LinearAttributions(LinearTagger tagger, CueLexicon lexicon, Certainty certainty) {
        this.tagger = tagger;
        this.lexicon = lexicon;
        this.certainty = certainty;
    }

    /** With the models that ship with the product; the two are loaded side by side. */
    public static LinearAttributions standard() {
        CompletableFuture<LinearModel> arguments =
                CompletableFuture.supplyAsync(() -> LinearModel.resource(LinearAttributions.class, "arguments.model"));
        SequenceTagger roles = new SequenceTagger(LinearModel.resource(LinearAttributions.class, "roles.model"));
        return new LinearAttributions(
                new LinearTagger(roles, new SequenceTagger(arguments.join())),
                CueLexicon.standard(),
                Certainty.standard());
    }

    @Override
    public List<Attribution> in(Passages passages) {
        List<Frame> believed = new ArrayList<>();
        for (Frame frame : frames(passages)) {
            if (isBelieved(passages, frame)) {
                believed.add(frame);
            }
        }
        return around(passages, believed, frame -> certainty(passages, frame));
    }

    /** The outermost frames that the tagger finds, likely or not, in reading order. */
    public List<Frame> frames(Passages passages) {
        List<Frame> frames = new ArrayList<>();
        for (Stretch stretch : Stretch.of(passages, lexicon)) {
            for (Frame tagged : tagger.frames(stretch)) {
                frames.add(Participles.sourced(passages, tagged));
            }
        }
        return frames;
    }

    /** How likely a frame of the tagger's is right, 0 to 1. */
    public double certainty(Passages passages, Frame frame) {
        return certainty.of(Certainty.facts(passages, frame, lexicon));
    }

    /**
     * Makes attributions of outermost frames, whoever found them: continued quotations are carried on, and nested frames are looked for
     * inside the contents.
     *
     * @param passages the article
     * @param outer frames in reading order, none inside another's content
     * @param certainty how likely an outermost frame, or one made of it by mending, is right
     */
    public List<Attribution> around(Passages passages, List<Frame> outer, ToDoubleFunction<Frame> certainty) {
        List<Frame> mended = new ArrayList<>();
        for (Frame frame : outer) {
            Frame sourced = Sources.mended(passages, frame);
            mended.add(sourced.source().length == 0 ? Participles.sourced(passages, sourced) : sourced);
        }
        List<Frame> whole = new ArrayList<>();
        for (Frame frame : Citations.resolved(passages, mended)) {
            if (!reports(passages, frame)
                    && mended.stream().anyMatch(f -> f.contentHolds(frame.cueFirst(), frame.cueEnd()))) {
                continue;
            }
            if (isPaper(passages, frame, mended)
                    || Remarks.isOccasion(passages, frame)
                    || NoReports.is(passages, frame)) {
                continue;
            }
            whole.add(Contents.mended(passages, frame, next(mended, frame)));
        }
        List<Frame> frames = Continuations.joined(passages, new PlainReports(passages, whole).completed());
        List<Frame> nested = new ArrayList<>();
        List<Frame> level = frames;
        for (int depth = 1; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<Frame> next = new ArrayList<>();
            for (Frame frame : level) {
                next.addAll(inside(passages, frame, depth == 1 ? LEAST : LEAST_DEEP));
            }
            nested.addAll(next);
            level = next;
        }
        Set<Frame> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(nested);
        return new Assembly(
                        passages,
                        frame -> Double.isNaN(frame.margin())
                                ? PlainReports.PROBABILITY
                                : inside.contains(frame) ? certainty(passages, frame) : certainty.applyAsDouble(frame))
                .of(frames, nested);
    }

    /** What is told within a frame's content of another's saying. */
    private List<Frame> inside(Passages passages, Frame frame, double least) {
        List<Frame> plain = new Within(passages).in(frame);
        List<Frame> found = new ArrayList<>(plain);
        for (int[] span : frame.content()) {
            for (Frame inner : tagger.frames(Stretch.inside(passages, span[0], span[1], lexicon))) {
                boolean known =
                        plain.stream().anyMatch(f -> f.cueEnd() >= inner.cueFirst() && f.cueFirst() < inner.cueEnd());
                if (!known
                        && reports(passages, inner)
                        && !NoReports.is(passages, inner)
                        && isAnothers(passages, inner)
                        && certainty(passages, inner) >= least) {
                    found.add(inner);
                }
            }
        }
        return found;
    }

    /** Whether a frame is likely enough; below that the reader abstains. */
    private boolean isBelieved(Passages passages, Frame frame) {
        return certainty(passages, frame) >= LEAST;
    }

    /** "published a draft of its demands | calling for": what is published speaks in the next frame, and is none itself. */
    private static boolean isPaper(Passages passages, Frame frame, List<Frame> frames) {
        for (int i = frame.first(); i < frame.end(); i++) {
            if (passages.word(i).isVerb()) {
                return false;
            }
        }
        return frame.source().length > 0
                && frames.stream()
                        .anyMatch(f -> f.cueFirst() == frame.end()
                                && f.source().length > 0
                                && f.source()[0] == frame.source()[0]);
    }

    /** Index of the first word behind a frame that belongs to another one. */
    private static int next(List<Frame> frames, Frame frame) {
        int next = Integer.MAX_VALUE;
        for (Frame other : frames) {
            int first = Math.min(other.cueFirst(), other.first());
            first = other.source().length == 0 ? first : Math.min(first, other.source()[0]);
            if (other.cueFirst() != frame.cueFirst() && first >= frame.end()) {
                next = Math.min(next, first);
            }
        }
        return next;
    }

    /**
     * Whether a nested frame's cue reports: what somebody should say, is to say or is ("the West should consider", "to declare") is
     * the outer speaker's own matter.
     */
    private static boolean reports(Passages passages, Frame inner) {
        String tag = passages.word(inner.cueFirst()).tag();
        String word = passages.word(inner.cueFirst()).lower();
        boolean would = word.equals("would");
        return would
                || !(tag.equals("MD")
                        || tag.equals("TO")
                        || BE.contains(word) && inner.cueEnd() - inner.cueFirst() == 1);
    }

    /** Whether a nested frame gives somebody else's words: "I think" inside a quotation is the speaker's own. */
    private static boolean isAnothers(Passages passages, Frame inner) {
        if (inner.source().length == 0) {
            return false;
        }
        String word = passages.word(inner.source()[1] - 1).lower();
        boolean one = inner.source()[1] - inner.source()[0] == 1;
        return !one || !OWN.contains(word);
    }
}
