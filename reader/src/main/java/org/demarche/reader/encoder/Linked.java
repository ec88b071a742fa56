package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cue with its arguments.
 *
 * @param source who speaks, or null
 * @param cue what reports
 * @param content what was said, in reading order, never empty
 * @param probability how likely the whole is, not calibrated
 */
record Linked(@Nullable Run source, Run cue, List<Run> content, double probability) {
    /** Two cues that share more of their content than this are one attribution, of which the likelier cue is kept. */
    private static final double SAME = 0.5;

    /** All attributions of an article in reading order, none over another's words. See {@link Runs#of} for how eager. */
    static List<Linked> of(ArticleScores scores, double eager) {
        List<Linked> found = new ArrayList<>();
        for (Run cue : Runs.of(scores, eager)) {
            if (cue.role() == Roles.CUE) {
                ArgumentDecoder.Arguments arguments = scores.arguments(cue);
                // A cue without content reports nothing.
                if (!arguments.content().isEmpty()) {
                    found.add(new Linked(arguments.source(), cue, arguments.content(), likely(cue, arguments)));
                }
            }
        }
        List<Linked> own = new ArrayList<>(found.stream()
                .filter(one -> found.stream().noneMatch(one::relays))
                .toList());
        own.sort(Comparator.comparingDouble(Linked::probability).reversed());
        List<Linked> kept = new ArrayList<>();
        for (Linked one : own) {
            if (kept.stream().noneMatch(other -> one.shares(other) > SAME)) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(l -> l.content().get(0).first()));
        return kept;
    }

    private static double likely(Run cue, ArgumentDecoder.Arguments arguments) {
        double probability = cue.probability();
        Run source = arguments.source();
        if (source != null) {
            probability *= source.probability();
        }
        for (Run run : arguments.content()) {
            probability *= run.probability();
        }
        return probability;
    }

    /**
     * Whether this only passes on what another reports: "Z, she said, the agency reports". The agency belongs to the reporting chain of her
     * statement.
     */
    private boolean relays(Linked other) {
        int first = content.get(0).first();
        return cue.first() > other.cue.last()
                && first >= other.content.get(0).first()
                && first <= other.content.get(0).last()
                && other.content.get(other.content.size() - 1).last() < other.cue.first()
                && content.stream().anyMatch(run -> run.first() <= other.cue.first() && other.cue.last() <= run.last())
                && other.shares(this) > SAME;
    }

    /** How much of the content's words lie in another's content. */
    private double shares(Linked other) {
        int words = 0;
        int shared = 0;
        for (Run run : content) {
            words += run.last() - run.first() + 1;
            for (Run theirs : other.content) {
                shared += Math.max(0, Math.min(run.last(), theirs.last()) - Math.max(run.first(), theirs.first()) + 1);
            }
        }
        return (double) shared / words;
    }
}
