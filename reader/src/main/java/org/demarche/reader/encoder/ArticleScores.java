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
    private final float[] none;
    private final float[] distance;

    ArticleScores(int words, List<Window> windows, List<WindowScores> scores, float[] none, float[] distance) {
        this.windows = windows;
        this.scores = scores;
        this.none = none;
        this.distance = distance;
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
        float[] all = scores.get(home[word]).tags();
        int from = (word - windows.get(home[word]).first()) * Roles.TAGS;
        double[] logs = new double[Roles.TAGS];
        double largest = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < logs.length; tag++) {
            logs[tag] = all[from + tag];
            largest = Math.max(largest, logs[tag]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        double scale = largest + Math.log(sum);
        for (int tag = 0; tag < logs.length; tag++) {
            logs[tag] -= scale;
        }
        return logs;
    }

    /** The score of a link of a kind from one run of words to another; higher is likelier. */
    double link(int kind, Run from, Run to) {
        float[] asking = new float[Links.WIDTH];
        float[] asked = new float[Links.WIDTH];
        int window = common(from, to);
        addVector(asking, kind, 0, from, window);
        addVector(asked, kind, 1, to, window);
        return product(asking, asked, 0)
                + distance[kind * (Links.DISTANCES + 1) + Links.distance(from.first(), to.first())];
    }

    /** The score of having no partner. */
    double noLink(int kind, Run from) {
        float[] asking = new float[Links.WIDTH];
        addVector(asking, kind, 0, from, -1);
        return product(asking, none, kind * Links.WIDTH) + distance[kind * (Links.DISTANCES + 1) + Links.DISTANCES];
    }

    /** The window from which to take both vectors, since they compare best within one; -1 where none holds both runs. */
    private int common(Run from, Run to) {
        for (int window : new int[] {home[from.first()], home[to.first()]}) {
            if (holds(window, from) && holds(window, to)) {
                return window;
            }
        }
        return -1;
    }

    private boolean holds(int window, Run run) {
        return windows.get(window).first() <= run.first()
                && run.last() < windows.get(window).last();
    }

    private void addVector(float[] sum, int kind, int asked, Run run, int window) {
        for (int last = 0; last < 2; last++) {
            int word = last == 0 ? run.first() : run.last();
            int from = window < 0 ? home[word] : window;
            float[] all = scores.get(from).links();
            int at = (word - windows.get(from).first()) * Links.VECTOR + ((kind * 2 + asked) * 2 + last) * Links.WIDTH;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += all[at + i];
            }
        }
    }

    private static double product(float[] a, float[] b, int from) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[from + i];
        }
        return sum / Math.sqrt(Links.WIDTH);
    }
}
