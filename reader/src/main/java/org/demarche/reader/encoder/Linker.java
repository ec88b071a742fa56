package org.demarche.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins runs to attributions: each content's fragment finds its cue, each cue its source. */
final class Linker {
    /** Partners further apart than this, in words, are never linked. */
    private static final int FARTHEST = 300;

    private final ArticleScores scores;

    Linker(ArticleScores scores) {
        this.scores = scores;
    }

    /**
     * An attribution in runs.
     *
     * @param source who speaks, or null
     * @param cue what reports, or null
     * @param content what was said, in reading order, never empty
     * @param probability how likely the whole is, not calibrated
     */
    record Linked(@Nullable Run source, @Nullable Run cue, List<Run> content, double probability) {}

    /** The best partner of a run and how likely it is; no partner where none is likelier. */
    private record Choice(@Nullable Run run, double probability) {}

    List<Linked> link(List<Run> runs) {
        List<Run> sources = ofRole(runs, Roles.SOURCE);
        List<Run> cues = ofRole(runs, Roles.CUE);
        List<Linked> linked = new ArrayList<>();
        List<List<Run>> fragments = new ArrayList<>();
        List<Double> certainty = new ArrayList<>();
        for (int c = 0; c < cues.size(); c++) {
            fragments.add(new ArrayList<>());
            certainty.add(1.0);
        }
        for (Run content : ofRole(runs, Roles.CONTENT)) {
            Choice choice = choose(Links.CONTENT_TO_CUE, content, cues);
            if (choice.run() == null) {
                linked.add(new Linked(null, null, List.of(content), content.probability() * choice.probability()));
            } else {
                int c = cues.indexOf(choice.run());
                fragments.get(c).add(content);
                certainty.set(c, certainty.get(c) * content.probability() * choice.probability());
            }
        }
        for (int c = 0; c < cues.size(); c++) {
            // A cue without content reports nothing.
            if (!fragments.get(c).isEmpty()) {
                Choice source = choose(Links.CUE_TO_SOURCE, cues.get(c), sources);
                double probability = certainty.get(c) * cues.get(c).probability() * source.probability();
                if (source.run() != null) {
                    probability *= source.run().probability();
                }
                linked.add(new Linked(source.run(), cues.get(c), List.copyOf(fragments.get(c)), probability));
            }
        }
        linked.sort(Comparator.comparingInt(l -> l.content().get(0).first()));
        return linked;
    }

    private static List<Run> ofRole(List<Run> runs, int role) {
        return runs.stream().filter(run -> run.role() == role).toList();
    }

    private Choice choose(int kind, Run from, List<Run> candidates) {
        double best = scores.noLink(kind, from);
        double sum = Math.exp(best);
        Run chosen = null;
        for (Run candidate : candidates) {
            if (Math.abs(candidate.first() - from.first()) <= FARTHEST) {
                double score = scores.link(kind, from, candidate);
                sum += Math.exp(score);
                if (score > best) {
                    best = score;
                    chosen = candidate;
                }
            }
        }
        return new Choice(chosen, Math.exp(best) / sum);
    }
}
