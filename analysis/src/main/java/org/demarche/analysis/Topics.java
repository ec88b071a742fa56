package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics of a corpus, and which of them vanished. */
final class Topics {
    private static final int LEAST_ARTICLES = 2;
    private static final int LEAST_SPEAKERS = 3;

    /** The first report of every statement. */
    private final List<Said> firsts;

    private final Map<Pairs.Pair, Mentions> topics = new HashMap<>();

    /** Where a topic is spoken of: places in {@link #firsts}. */
    private static final class Mentions {
        private final int first;
        private int last;
        private int count;

        private Mentions(int first) {
            this.first = first;
        }

        double share() {
            return (double) count / (last - first + 1);
        }
    }

    Topics(Corpus corpus) {
        firsts = corpus.groups().stream().map(reports -> reports.get(0)).toList();
        for (int i = 0; i < firsts.size(); i++) {
            int place = i;
            for (Pairs.Pair pair : Pairs.of(firsts.get(i).words())) {
                Mentions mentions = topics.computeIfAbsent(pair, p -> new Mentions(place));
                mentions.last = i;
                mentions.count++;
            }
        }
    }

    List<Attention.Vanished> vanished() {
        List<Attention.Vanished> vanished = new ArrayList<>();
        topics.forEach((pair, mentions) -> {
            if (gone(mentions) && spread(pair, mentions)) {
                Said first = firsts.get(mentions.first);
                vanished.add(new Attention.Vanished(
                        Pairs.wording(first.words(), pair),
                        mentions.count,
                        mentions.share(),
                        firsts.size() - 1 - mentions.last,
                        Cited.of(first),
                        Cited.of(firsts.get(mentions.last))));
            }
        });
        vanished.sort(Comparator.comparingInt((Attention.Vanished v) -> -v.mentions())
                .thenComparing(Attention.Vanished::topic)
                .thenComparing(v -> v.first().id()));
        return vanished;
    }

    private boolean gone(Mentions mentions) {
        int after = firsts.size() - 1 - mentions.last;
        return mentions.count >= Moments.LEAST
                && after > 0
                && firsts.get(firsts.size() - 1)
                        .day()
                        .isAfter(firsts.get(mentions.last).lastDay())
                && Math.pow(1 - mentions.share(), after) < Moments.RARE;
    }

    private boolean spread(Pairs.Pair pair, Mentions mentions) {
        Set<String> articles = new HashSet<>();
        Set<String> speakers = new HashSet<>();
        for (int i = mentions.first; i <= mentions.last; i++) {
            Said said = firsts.get(i);
            if (Pairs.occurs(said.words(), pair)) {
                articles.add(said.in().id());
                speakers.add(said.statement().speaker().name());
                if (articles.size() >= LEAST_ARTICLES && speakers.size() >= LEAST_SPEAKERS) {
                    return true;
                }
            }
        }
        return false;
    }
}
