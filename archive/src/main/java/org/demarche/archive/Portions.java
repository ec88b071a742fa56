package org.demarche.archive;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.record.Article;

/**
 * Articles in portions that an executor can hold two of, by their days of publication, and which portions have to be compared: those with articles
 * published within seven days of each other. Articles without a day are portions of their own, compared with all. Depends on how many articles
 * each day has, and on nothing else. Immutable.
 */
final class Portions implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 7;

    /** Portions of a day: the first one's number, and how many there are. */
    private record Share(int first, int count) implements Serializable {}

    /** @param from, to its days; both null for articles without one */
    private record Portion(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) implements Serializable {
        boolean meets(Portion later) {
            return from == null || to == null || later.from == null || ChronoUnit.DAYS.between(to, later.from) <= DAYS;
        }
    }

    /** Two portions that are compared, or one with itself. */
    record Pair(int a, int b) implements Serializable {}

    private final TreeMap<LocalDate, Share> shares = new TreeMap<>();
    private final Share undated;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<List<Integer>> pairsOf = new ArrayList<>();

    /**
     * @param days how many articles each day of publication has
     * @param without how many have none
     * @param most how many make a portion, about
     */
    Portions(Map<LocalDate, Long> days, long without, long most) {
        List<Portion> portions = new ArrayList<>();
        long room = 0;
        for (Map.Entry<LocalDate, Long> day : new TreeMap<>(days).entrySet()) {
            int last = portions.size() - 1;
            if (day.getValue() <= room && last >= 0) {
                portions.set(last, new Portion(portions.get(last).from, day.getKey()));
                shares.put(day.getKey(), new Share(last, 1));
                room -= day.getValue();
                continue;
            }
            int count = count(day.getValue(), most);
            shares.put(day.getKey(), new Share(portions.size(), count));
            for (int i = 0; i < count; i++) {
                portions.add(new Portion(day.getKey(), day.getKey()));
            }
            room = count == 1 ? most - day.getValue() : 0;
        }
        undated = new Share(portions.size(), count(without, most));
        for (int i = 0; i < undated.count; i++) {
            portions.add(new Portion(null, null));
        }
        portions.forEach(portion -> pairsOf.add(new ArrayList<>()));
        for (int a = 0; a < portions.size(); a++) {
            for (int b = a; b < portions.size(); b++) {
                if (portions.get(a).meets(portions.get(b))) {
                    pairsOf.get(a).add(pairs.size());
                    if (a != b) {
                        pairsOf.get(b).add(pairs.size());
                    }
                    pairs.add(new Pair(a, b));
                }
            }
        }
    }

    private static int count(long articles, long most) {
        return (int) ((articles + most - 1) / most);
    }

    /** All pairs; each is known by its index. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The number of an article's portion. @param place of the article among all */
    int of(Article article, long place) {
        Share share = article.publishedDay()
                .map(day -> shares.getOrDefault(day, undated))
                .orElse(undated);
        return share.first + (int) (place % share.count);
    }

    /** The pairs that a portion belongs to. */
    List<Integer> pairsOf(int portion) {
        return pairsOf.get(portion);
    }
}
