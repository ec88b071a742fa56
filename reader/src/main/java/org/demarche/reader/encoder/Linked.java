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
        List<Linked> own = new ArrayList<>();
        for (Linked one : found) {
            if (found.stream().noneMatch(other -> one.relays(other) || one.tellsOf(other))) {
                own.add(found.stream()
                        .filter(other -> other.relays(one))
                        .findFirst()
                        .map(one::withContentOf)
                        .orElse(one));
            }
        }
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
        return cue.first() > other.cue.last()
                && content.get(0).first() < other.before()
                && other.content.get(other.content.size() - 1).last() < other.before()
                && content.get(content.size() - 1).last() <= cue.first()
                && other.shares(this) > SAME;
    }

    /**
     * Whether this takes another's saying for its content: "She said Z, the agency reports". What she said is hers; the agency's own statement
     * would say the same again.
     */
    private boolean tellsOf(Linked other) {
        return cue.first() > other.cue.last()
                && content.stream().anyMatch(c -> c.first() <= other.cue.first() && other.cue.last() <= c.last())
                && other.shares(this) > SAME;
    }

    /** The first word of what names the speaker and reports. */
    private int before() {
        return source == null ? cue.first() : Math.min(source.first(), cue.first());
    }

    /**
     * This with all that a relaying agency takes for what was said before the speaker is named, where that is more. Where no source was found,
     * a fragment right before the cue, which follows another, is the source: "Z, the minister said".
     */
    private Linked withContentOf(Linked relay) {
        List<Run> whole = new ArrayList<>();
        for (Run run : relay.content) {
            if (run.first() < before()) {
                int last = Math.min(run.last(), before() - 1);
                whole.add(new Run(run.role(), run.first(), last, run.probability()));
            }
        }
        Run speaker = source;
        int end = whole.size() - 1;
        if (speaker == null && end > 0 && whole.get(end).last() == cue.first() - 1) {
            Run named = whole.remove(end);
            speaker = new Run(Roles.SOURCE, named.first(), named.last(), named.probability());
        }
        return words(whole) > words(content) ? new Linked(speaker, cue, whole, probability) : this;
    }

    private static int words(List<Run> runs) {
        return runs.stream().mapToInt(run -> run.last() - run.first() + 1).sum();
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
