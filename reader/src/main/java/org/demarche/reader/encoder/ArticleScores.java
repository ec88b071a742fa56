package org.demarche.reader.encoder;

import java.util.List;

/**
 * The windows' scores put together for a whole article. Where windows overlap, a word's scores come from the window in which it has the
 * most words around it.
 */
final class ArticleScores {
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
        return ArgumentDecoder.decode(logs, first, cue);
    }

    private boolean holds(int window, Run run) {
        return windows.get(window).first() <= run.first()
                && run.last() < windows.get(window).last();
    }
}
