package org.demarche.reader.encoder;

import java.util.List;

/**
 * The windows' scores put together for a whole article. Where windows overlap, a word's scores come from the window in which it has the
 * most words around it.
 */
final class ArticleScores {
    /** What a tag's role counts for beside the cue's own judgement; chosen on PolNeAR dev among 0, 0.2, 0.3, 0.4, 0.6 and 1. */
    private static final double ROLE = 0.2;

    /** What a tag counts for in where a run begins; among 0, 0.5, 0.7 and 1. */
    private static final double EDGE = 0.7;

    /** No word is less likely of a role than this, so that a tag never forbids one. */
    private static final double FLOOR = 1e-4;

    private static final double NOISE = 1e-9;

    private final List<Window> windows;
    private final List<WindowScores> scores;
    private final int[] home;
    private final Pairs pairs;

    ArticleScores(int words, List<Window> windows, List<WindowScores> scores, Pairs pairs) {
        this.windows = windows;
        this.scores = scores;
        this.pairs = pairs;
        this.home = new int[words];
        int[] room = new int[words];
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            for (int word = window.first(); word < window.last(); word++) {
                // Nothing is missing before an article's first word or behind its last.
                int before = window.first() == 0 ? Integer.MAX_VALUE : word - window.first() + 1;
                int behind = window.last() == words ? Integer.MAX_VALUE : window.last() - word;
                if (Math.min(before, behind) > room[word]) {
                    room[word] = Math.min(before, behind);
                    home[word] = w;
                }
            }
        }
    }

    int words() {
        return home.length;
    }

    /** Natural logarithms of the probabilities of a word's tags. */
    double[] logTags(int word) {
        int from = (word - windows.get(home[word]).first()) * Roles.TAGS;
        return Scores.logarithms(scores.get(home[word]).tags(), from, Roles.TAGS);
    }

    /** The likeliest arguments of a cue, among the words of the window that knows it best. */
    ArgumentDecoder.Arguments arguments(Run cue) {
        int window = home[cue.first()];
        if (!holds(window, cue)) {
            window = home[cue.last()];
        }
        int first = windows.get(window).first();
        int begin = Math.max(cue.first(), first);
        double[][] logs = pairs.judge(
                scores.get(window).pairs(),
                begin - first,
                Math.min(cue.last(), windows.get(window).last() - 1) - first);
        for (int word = 0; word < logs.length; word++) {
            weigh(logs[word], logTags(word + first));
        }
        return ArgumentDecoder.decode(logs, first, cue);
    }

    /**
     * Lets the tags have a say in a cue's arguments: two heads that learned different tasks from the same words err in different places. A tag
     * knows nothing of the cue, so it counts for less where roles are told apart than where a run begins (product of experts: Hinton, 2002).
     *
     * @param logs logarithms of one word's probabilities for a cue; changed in place, no longer a distribution
     * @param tags logarithms of the word's tags
     */
    private static void weigh(double[] logs, double[] tags) {
        double left = 1;
        for (int role : new int[] {Roles.SOURCE, Roles.CONTENT}) {
            double begin = tags[Roles.begin(role)];
            double inside = tags[Roles.inside(role)];
            double either = Math.exp(begin) + Math.exp(inside);
            left -= either;
            int tag = role == Roles.SOURCE ? Pairs.SOURCE : Pairs.CONTENT;
            double share = ROLE * Math.log(either + FLOOR);
            // Below this the two are noise, and their quotient means nothing.
            boolean known = either > NOISE;
            logs[tag] += share + (known ? EDGE * (begin - Math.log(either)) : 0);
            logs[tag + 1] += share + (known ? EDGE * (inside - Math.log(either)) : 0);
        }
        logs[Pairs.OUTSIDE] += ROLE * Math.log(Math.max(left, FLOOR) + FLOOR);
    }

    private boolean holds(int window, Run run) {
        return windows.get(window).first() <= run.first()
                && run.last() < windows.get(window).last();
    }
}
